package latchkey.rest.admin.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import latchkey.application.connection.api.AddConnection;
import latchkey.application.connection.api.AmendConnection;
import latchkey.application.connection.api.FindConnections;
import latchkey.application.connection.api.RemoveConnection;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.Pace;
import latchkey.rest.admin.organization.IfMatch;
import latchkey.rest.admin.organization.Profiles;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The directories' links into an organization. */
@Path("v1/organizations/{slug}/connections")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class ConnectionsResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject FindConnections find;
  @Inject AddConnection add;
  @Inject AmendConnection amend;
  @Inject RemoveConnection remove;
  @Inject ConnectionJson json;
  @Inject PublicUrl url;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists all, the first made first")
  @GET
  public Json list() {
    return Page.whole(find.of(organization().id()).stream().map(json::of).toList());
  }

  @Operation(summary = "Makes one more, switched on unless enabled says otherwise")
  @POST
  public Response create(Members body) {
    var connection =
        add.add(
            new AddConnection.Command(
                organization().slug(),
                body.requiredText("name"),
                Profiles.read(body.requiredText("profile")),
                body.flag("enabled").orElse(true),
                caller.origin("add-connection", body.text("reason")).answering(201)));
    return shown(Response.created(location(connection)), connection);
  }

  @Operation(summary = "Reads one")
  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id) {
    return shown(Response.ok(), find.get(organization().id(), id(id)));
  }

  @Operation(summary = "Changes what is given; requestsPerSecond null allows any number")
  @PUT
  @Path("{id}")
  public Response amend(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Members body) {
    return shown(
        Response.ok(),
        amend.amend(
            new AmendConnection.Command(
                organization().slug(),
                id(id),
                IfMatch.read(ifMatch),
                body.text("name"),
                body.text("profile").map(Profiles::read),
                body.flag("enabled"),
                pace(body),
                caller.origin("amend-connection", body.text("reason")))));
  }

  // null is said, and means any number
  private static Optional<Optional<Pace>> pace(Members body) {
    return body.has("requestsPerSecond")
        ? Optional.of(body.number("requestsPerSecond").map(Pace::new))
        : Optional.empty();
  }

  @Operation(summary = "Deletes one that is switched off and manages nobody, with its credentials")
  @DELETE
  @Path("{id}")
  public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    remove.remove(
        new RemoveConnection.Command(
            organization().slug(),
            id(id),
            IfMatch.read(ifMatch),
            caller.origin("delete-connection", Optional.empty()).answering(204)));
  }

  private Organization organization() {
    return reach.of(slug);
  }

  private static ConnectionId id(String text) {
    return new ConnectionId(PathId.of("Connection", text));
  }

  private URI location(Connection connection) {
    return URI.create(
        url.base() + "/api/v1/organizations/" + slug + "/connections/" + connection.id());
  }

  private Response shown(Response.ResponseBuilder answer, Connection connection) {
    return answer
        .header("ETag", IfMatch.tag(connection.version()))
        .entity(json.of(connection))
        .build();
  }
}
