package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import latchkey.application.cycle.api.FindCycles;
import latchkey.application.cycle.api.FindCycles.Current;
import latchkey.application.leaving.api.FindLeavings;
import latchkey.application.user.api.FindInactive;
import latchkey.domain.leaving.MassLeaving;
import latchkey.domain.organization.Organization;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether provisioning goes well, and how near Entra is to giving up. */
@Path("v1/organizations/{slug}/provisioning/health")
@Produces("application/json")
@RequestScoped
public class HealthResource {
  @Inject Reach reach;
  @Inject FindCycles find;
  @Inject FindInactive inactive;
  @Inject FindLeavings leavings;
  @Inject PublicUrl url;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Tells of each connection how it is doing, with a forecast of quarantine")
  @GET
  public Json get() {
    var organization = reach.of(slug);
    return HealthJson.of(
        find.current(organization.id()),
        inactive.count(organization.id(), FindInactive.LONG),
        it -> alarm(organization, it));
  }

  private Optional<Json> alarm(Organization organization, Current it) {
    var left = leavings.now(organization.id(), it.connection().id(), it.pulse());
    return Optional.of(left)
        .filter(MassLeaving::alarming)
        .map(many -> LeavingJson.alarm(many, organization.slug(), url));
  }
}
