package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import latchkey.application.cycle.api.FindCycles;
import latchkey.domain.cycle.Cycle;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The bursts in which directories call, as far as they can be told from outside. */
@Path("v1/organizations/{slug}/provisioning/cycles")
@Produces("application/json")
@RequestScoped
public class CyclesResource {
  @Inject Reach reach;
  @Inject FindCycles find;
  @Inject Clock clock;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists the cycles of all connections, or of one, latest first")
  @GET
  public Json list(@BeanParam Paging paging, @BeanParam OfConnection whose) {
    var now = clock.instant();
    return Page.of(
        find.list(reach.of(slug).id(), whose.id(), paging.place(), paging.limit() + 1),
        paging,
        Cycle::id,
        it -> CycleJson.of(it, now));
  }

  @Operation(summary = "Tells of each connection what it is doing now, and what is expected next")
  @GET
  @Path("current")
  public Json current() {
    return CycleJson.of(find.current(reach.of(slug).id()));
  }
}
