package latchkey.rest.admin.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import latchkey.application.adoption.api.SettleConflict;
import latchkey.domain.adoption.ConflictId;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** People who could not be imported, as somebody else was there. */
@Path("v1/organizations/{slug}/people/conflicts")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class ConflictsResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject SettleConflict settle;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists those that nobody has settled")
  @GET
  public Json list(@BeanParam Paging paging) {
    var found = settle.open(reach.of(slug).id(), paging.slice());
    return Page.of(found, paging, it -> it.id().value(), ConflictJson::of);
  }

  @Operation(summary = "Settles one: whoever is in the way is meant, and gets the reference")
  @POST
  @Path("{id}/link")
  public Json link(@PathParam("id") String id, Members body) {
    return ConflictJson.of(settle.link(command(id, "link-person", body)));
  }

  @Operation(summary = "Settles one: nobody is meant")
  @POST
  @Path("{id}/dismiss")
  public Json dismiss(@PathParam("id") String id, Members body) {
    return ConflictJson.of(settle.dismiss(command(id, "dismiss-person", body)));
  }

  private SettleConflict.Command command(String id, String operation, Members body) {
    return new SettleConflict.Command(
        reach.of(slug).slug(),
        new ConflictId(PathId.of("Conflict", id)),
        caller.origin(operation, body.text("reason")));
  }
}
