package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import latchkey.application.log.api.FindFailures;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What directories were refused, object by object, and when they will try again. */
@Path("v1/organizations/{slug}/provisioning/failures")
@Produces("application/json")
@RequestScoped
public class FailuresResource {
  private static final int MOST = 200;

  @Inject Reach reach;
  @Inject FindFailures find;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists the latest of the last 28 days, at most 200, by object and cause")
  @GET
  public Json list(@BeanParam Paging paging, @BeanParam OfConnection whose) {
    int limit = Math.min(MOST, paging.limit());
    return FailureJson.of(find.latest(reach.of(slug).id(), whose.id(), limit));
  }
}
