package latchkey.rest.admin.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import latchkey.application.connection.api.HandOver;
import latchkey.domain.organization.ConnectionId;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was tried out goes live. */
@Path("v1/organizations/{slug}/connections/{id}/hand-over")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class HandOverResource {
  // no connection has it
  private static final UUID NONE = new UUID(0, 0);

  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject HandOver handOver;
  @Inject ConnectionJson json;

  @Operation(summary = "Hands all it manages over to another one, and switches it off")
  @POST
  public Json handOver(@PathParam("slug") String slug, @PathParam("id") String id, Members body) {
    return shown(
        handOver.handOver(
            new HandOver.Command(
                reach.of(slug).slug(),
                new ConnectionId(PathId.of("Connection", id)),
                new ConnectionId(PathId.read(body.requiredText("to")).orElse(NONE)),
                caller.origin("hand-over", body.text("reason")))));
  }

  private Json shown(HandOver.Outcome it) {
    return Json.object(
        out -> {
          out.writeFieldName("from");
          json.of(it.from()).write(out);
          out.writeFieldName("to");
          json.of(it.to()).write(out);
          out.writeNumberField("users", it.holding().users());
          out.writeNumberField("groups", it.holding().groups());
          out.writeNumberField("tombstones", it.holding().tombstones());
        });
  }
}
