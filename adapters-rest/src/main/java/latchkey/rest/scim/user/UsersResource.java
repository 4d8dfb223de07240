package latchkey.rest.scim.user;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import latchkey.application.query.UserView;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.api.DeprovisionUser;
import latchkey.application.user.api.FindUsers;
import latchkey.application.user.api.ReplaceUser;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.exchange.Exchange;
import latchkey.rest.scim.exchange.ListAnswer;
import latchkey.rest.scim.exchange.Search;
import latchkey.rest.scim.exchange.Selection;
import latchkey.rest.scim.patch.PatchReader;
import latchkey.rest.scim.patch.UserPatches;
import latchkey.rest.security.ScimCaller;

/** Users, as directories provision them (RFC 7644 §3). */
@Path("v2/Users")
@Dependent
public class UsersResource {
  private final CreateUser create;
  private final FindUsers find;
  private final ReplaceUser replace;
  private final AmendUser amend;
  private final DeprovisionUser deprovision;
  private final ScimCaller caller;
  private final PublicUrl url;

  @Inject
  UsersResource(
      CreateUser create,
      FindUsers find,
      ReplaceUser replace,
      AmendUser amend,
      DeprovisionUser deprovision,
      ScimCaller caller,
      PublicUrl url) {
    this.create = create;
    this.find = find;
    this.replace = replace;
    this.amend = amend;
    this.deprovision = deprovision;
    this.caller = caller;
    this.url = url;
  }

  /** Makes a user. */
  @POST
  public Response post(@Context HttpServletRequest request) {
    var exchange = exchange(request);
    var renderer = renderer(exchange.selection());
    var said = UserDocument.read(exchange.body(), exchange.dialect());
    var view =
        create.create(
            new CreateUser.Command(
                caller.organization(),
                Optional.of(caller.connection().id()),
                said.userName(),
                said.externalId(),
                said.active().orElse(true),
                said.profile(),
                caller.origin("POST", exchange.dialect().rules())));
    String location = renderer.location(view.user());
    return exchange
        .resource(201, renderer.tag(view), location, renderer.json(view))
        .location(URI.create(location))
        .build();
  }

  /** Reads one user, suspended or not. */
  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    var renderer = renderer(exchange.selection());
    var view = find.get(key(exchange, id), renderer.projection());
    return exchange.read(renderer.tag(view), renderer.location(view.user()), renderer.json(view));
  }

  /** Finds users. */
  @GET
  public Response query(@Context HttpServletRequest request) {
    var exchange = exchange(request);
    return found(exchange, exchange.search());
  }

  /** Finds users by a query that stays out of URLs and so out of logs (RFC 7644 §3.4.3). */
  @POST
  @Path(".search")
  public Response search(@Context HttpServletRequest request) {
    var exchange = exchange(request);
    return found(exchange, exchange.searchInBody());
  }

  private Response found(Exchange exchange, Search search) {
    var renderer = renderer(search.selection());
    var page = find.find(search.query(caller.organization(), renderer.projection()));
    int start = search.window().startIndex();
    return exchange.answer(200, ListAnswer.of(page, start, renderer::write)).build();
  }

  /** Puts another description in the place of a user's; never makes one. */
  @PUT
  @Path("{id}")
  public Response put(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    var renderer = renderer(exchange.selection());
    var key = key(exchange, id);
    var said = UserDocument.read(exchange.body(), exchange.dialect());
    var outcome =
        replace.replace(
            new ReplaceUser.Command(
                key,
                exchange.precondition(),
                said.userName(),
                said.externalId(),
                said.active(),
                said.profile(),
                renderer.projection(),
                caller.origin("PUT", exchange.dialect().rules())));
    return changed(exchange, renderer, outcome.view());
  }

  /** Changes a user step by step, all or nothing. */
  @PATCH
  @Path("{id}")
  public Response patch(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    var renderer = renderer(exchange.selection());
    var key = key(exchange, id);
    var document = PatchReader.read(exchange.body(), exchange.dialect());
    var changes = UserPatches.changes(document, key.id(), exchange.dialect());
    var outcome =
        amend.amend(
            new AmendUser.Command(
                key,
                exchange.precondition(),
                changes,
                renderer.projection(),
                caller.origin("PATCH", exchange.dialect().rules())));
    return changed(exchange, renderer, outcome.view());
  }

  private static Response changed(Exchange exchange, UserRenderer renderer, UserView view) {
    return exchange
        .resource(200, renderer.tag(view), renderer.location(view.user()), renderer.json(view))
        .build();
  }

  /** Deprovisions a user. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchange(request);
    deprovision.deprovision(
        new DeprovisionUser.Command(
            key(exchange, id),
            exchange.precondition(),
            caller.retention(),
            caller.origin("DELETE", exchange.dialect().rules())));
    return Response.noContent().build();
  }

  private UserKey key(Exchange exchange, String id) {
    return new UserKey(caller.organization(), new UserId(exchange.id(id)));
  }

  private UserRenderer renderer(Selection selection) {
    return new UserRenderer(url.tenant(), selection);
  }

  private Exchange exchange(HttpServletRequest request) {
    var dialect = Dialect.of(caller.connection().profile());
    return new Exchange(request, StandardSchemas.USER_TYPE, dialect);
  }
}
