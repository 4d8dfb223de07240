package latchkey.rest.scim.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import latchkey.application.group.api.AmendGroup;
import latchkey.application.group.api.CreateGroup;
import latchkey.application.group.api.DeleteGroup;
import latchkey.application.group.api.FindGroups;
import latchkey.application.group.api.ReplaceGroup;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.exchange.Exchange;
import latchkey.rest.scim.exchange.ListAnswer;
import latchkey.rest.scim.exchange.Search;
import latchkey.rest.scim.exchange.Selection;
import latchkey.rest.scim.patch.GroupPatches;
import latchkey.rest.scim.patch.PatchReader;
import latchkey.rest.security.ScimCaller;

/** Groups, as directories provision them (RFC 7644 §3). Members are read only to be shown. */
@Path("v2/Groups")
@Dependent
public class GroupsResource {
  private final CreateGroup create;
  private final FindGroups find;
  private final ReplaceGroup replace;
  private final AmendGroup amend;
  private final DeleteGroup delete;
  private final ScimCaller caller;
  private final PublicUrl url;

  @Inject
  GroupsResource(
      CreateGroup create,
      FindGroups find,
      ReplaceGroup replace,
      AmendGroup amend,
      DeleteGroup delete,
      ScimCaller caller,
      PublicUrl url) {
    this.create = create;
    this.find = find;
    this.replace = replace;
    this.amend = amend;
    this.delete = delete;
    this.caller = caller;
    this.url = url;
  }

  /** Makes a group. */
  @POST
  public Response post(@Context HttpServletRequest request) {
    var exchange = exchange(request);
    var renderer = renderer(exchange.selection());
    var said = GroupDocument.read(exchange.body(), exchange.dialect());
    var connection = caller.connection();
    var group =
        create.create(
            new CreateGroup.Command(
                caller.organization(),
                Optional.of(connection.id()),
                said.displayName(),
                connection.demandsUniqueGroupNames(),
                said.externalId(),
                said.profile(),
                said.members().orElse(Set.of()),
                caller.origin("POST", exchange.dialect().rules())));
    return shown(exchange, renderer, 201, group)
        .location(URI.create(renderer.location(group)))
        .build();
  }

  /** Reads one group. */
  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    var renderer = renderer(exchange.selection());
    var group = find.get(key(exchange, id));
    var body = renderer.json(group, members(renderer, group));
    return exchange.read(renderer.tag(group), renderer.location(group), body);
  }

  /** Finds groups. */
  @GET
  public Response query(@Context HttpServletRequest request) {
    var exchange = exchange(request);
    return found(exchange, exchange.search());
  }

  /** Finds groups by a query that stays out of URLs and so out of logs (RFC 7644 §3.4.3). */
  @POST
  @Path(".search")
  public Response search(@Context HttpServletRequest request) {
    var exchange = exchange(request);
    return found(exchange, exchange.searchInBody());
  }

  private Response found(Exchange exchange, Search search) {
    var renderer = renderer(search.selection());
    var page = find.find(search.query(caller.organization(), renderer.projection()));
    ListAnswer.Item<Group> item =
        (out, group) -> renderer.write(out, group, members(renderer, group));
    int start = search.window().startIndex();
    return exchange.answer(200, ListAnswer.of(page, start, item)).build();
  }

  /** Puts another description in the place of a group's; never makes one. */
  @PUT
  @Path("{id}")
  public Response put(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    var renderer = renderer(exchange.selection());
    var key = key(exchange, id);
    var said = GroupDocument.read(exchange.body(), exchange.dialect());
    var outcome =
        replace.replace(
            new ReplaceGroup.Command(
                key,
                exchange.precondition(),
                said.displayName(),
                said.externalId(),
                said.profile(),
                said.members(),
                caller.origin("PUT", exchange.dialect().rules())));
    return shown(exchange, renderer, 200, outcome.group()).build();
  }

  /**
   * Changes a group step by step, all or nothing. The answer has no body, as it could be all of a
   * large group; asking for attributes asks for one (RFC 7644 §3.5.2).
   */
  @PATCH
  @Path("{id}")
  public Response patch(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    var selection = exchange.selection();
    var key = key(exchange, id);
    var document = PatchReader.read(exchange.body(), exchange.dialect());
    var changes = GroupPatches.changes(document, key.id(), exchange.dialect());
    var outcome =
        amend.amend(
            new AmendGroup.Command(
                key,
                exchange.precondition(),
                changes,
                caller.origin("PATCH", exchange.dialect().rules())));
    var renderer = renderer(selection);
    return selection.asks()
        ? shown(exchange, renderer, 200, outcome.group()).build()
        : Response.noContent().header(HttpHeaders.ETAG, renderer.tag(outcome.group())).build();
  }

  /** Deletes a group. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    delete.delete(
        new DeleteGroup.Command(
            key(exchange, id),
            exchange.precondition(),
            caller.origin("DELETE", exchange.dialect().rules())));
    return Response.noContent().build();
  }

  private Response.ResponseBuilder shown(
      Exchange exchange, GroupRenderer renderer, int status, Group group) {
    var body = renderer.json(group, members(renderer, group));
    return exchange.resource(status, renderer.tag(group), renderer.location(group), body);
  }

  private Optional<MemberPages> members(GroupRenderer renderer, Group group) {
    return renderer.showsMembers()
        ? Optional.of(new MemberPages(find, group.key()))
        : Optional.empty();
  }

  private GroupKey key(Exchange exchange, String id) {
    return new GroupKey(caller.organization(), new GroupId(exchange.id(id)));
  }

  private GroupRenderer renderer(Selection selection) {
    return new GroupRenderer(url.tenant(), selection);
  }

  private Exchange exchange(HttpServletRequest request) {
    var dialect = Dialect.of(caller.connection().profile());
    return new Exchange(request, StandardSchemas.GROUP_TYPE, dialect);
  }
}
