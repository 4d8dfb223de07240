package latchkey.rest.admin.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import latchkey.application.organization.api.FindOrganizations;
import latchkey.application.organization.api.SwitchScim;
import latchkey.domain.organization.Connection;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The switch of an organization's first connection. */
@Path("v1/organizations/{slug}/scim")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class ScimResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject FindOrganizations find;
  @Inject SwitchScim switchScim;
  @Inject PublicUrl url;

  @Operation(summary = "How it stands; off while nobody ever switched it on")
  @GET
  public Json get(@PathParam("slug") String slug) {
    return shown(find.connection(reach.of(slug).id()));
  }

  @Operation(summary = "Switches it on or off")
  @PUT
  public Json put(@PathParam("slug") String slug, Members body) {
    return shown(
        Optional.of(
            switchScim.switchScim(
                new SwitchScim.Command(
                    reach.of(slug).slug(),
                    body.requiredFlag("enabled"),
                    body.text("profile").map(Profiles::read),
                    caller.origin("switch-scim", body.text("reason"))))));
  }

  private Json shown(Optional<Connection> connection) {
    return Json.object(
        out -> {
          out.writeStringField("tenantUrl", url.tenant());
          out.writeBooleanField("enabled", connection.map(Connection::enabled).orElse(false));
          Json.optional(out, "profile", connection.map(it -> Profiles.name(it.profile())));
          Json.optional(out, "connection", connection.map(Connection::id));
        });
  }
}
