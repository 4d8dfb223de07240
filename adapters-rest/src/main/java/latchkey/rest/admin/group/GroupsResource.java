package latchkey.rest.admin.group;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import latchkey.application.group.api.FindGroups;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.Organization;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Groups and, apart from them and in parts, their members. */
@Path("v1/organizations/{slug}/groups")
@Produces("application/json")
@RequestScoped
public class GroupsResource {
  @Inject Reach reach;
  @Inject FindGroups find;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists groups, without members")
  @GET
  public Json list(@QueryParam("displayName") String displayName, @BeanParam Paging paging) {
    return Page.of(
        find.walk(GroupSearch.walk(reach.of(slug).id(), displayName, paging)), GroupJson::of);
  }

  @Operation(summary = "Reads one, without members")
  @GET
  @Path("{id}")
  public Json get(@PathParam("id") String id) {
    return GroupJson.of(find.get(key(reach.of(slug), id)));
  }

  @Operation(summary = "Lists who belongs to one")
  @GET
  @Path("{id}/members")
  public Json members(@PathParam("id") String id, @BeanParam Paging paging) {
    var key = key(reach.of(slug), id);
    find.get(key);
    return Page.of(
        find.members(key, paging.slice()), paging, it -> it.id().value(), GroupJson::member);
  }

  private static GroupKey key(Organization organization, String id) {
    return new GroupKey(organization.id(), new GroupId(PathId.of("Group", id)));
  }
}
