package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import latchkey.application.leaving.api.FindLeavings;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** People whom directories suspended or deprovisioned. */
@Path("v1/organizations/{slug}/provisioning/leavings")
@Produces("application/json")
@RequestScoped
public class LeavingsResource {
  @Inject Reach reach;
  @Inject FindLeavings find;
  @Inject Clock clock;

  @PathParam("slug")
  String slug;

  @Operation(
      summary = "Lists whom directories suspended or deprovisioned, latest first",
      description = "?connection= of one alone; ?from= since then, a day ago unless said.")
  @GET
  public Json list(@BeanParam LeavingsSearch search) {
    var found =
        find.list(
            reach.of(slug).id(),
            search.connection(),
            search.from(clock.instant()),
            search.place(),
            search.limit() + 1);
    return Page.of(found, search, it -> it.change().id().value(), LeavingJson::of);
  }
}
