package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import latchkey.application.user.api.FindInactive;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** People whom a directory suspended long ago, and will not delete any more. */
@Path("v1/organizations/{slug}/provisioning/inactive")
@Produces("application/json")
@RequestScoped
public class InactiveResource {
  @Inject Reach reach;
  @Inject FindInactive find;

  @PathParam("slug")
  String slug;

  @Operation(
      summary = "Lists whom a directory suspended so many days ago (30) or more, longest ago first")
  @GET
  public Json list(@BeanParam InactiveSearch search) {
    var found = find.list(reach.of(slug).id(), search.least(), search.after(), search.limit() + 1);
    return InactiveJson.of(found, search.limit());
  }
}
