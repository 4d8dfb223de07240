package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import latchkey.application.cycle.api.FindCycles;
import latchkey.application.user.api.FindInactive;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether provisioning goes well, and how near Entra is to giving up. */
@Path("v1/organizations/{slug}/provisioning/health")
@Produces("application/json")
@RequestScoped
public class HealthResource {
  @Inject Reach reach;
  @Inject FindCycles find;
  @Inject FindInactive inactive;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Tells of each connection how it is doing, with a forecast of quarantine")
  @GET
  public Json get() {
    var organization = reach.of(slug).id();
    return HealthJson.of(
        find.current(organization), inactive.count(organization, FindInactive.LONG));
  }
}
