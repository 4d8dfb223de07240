package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import latchkey.application.compatibility.api.FindRuleUses;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How directories deviate from the RFCs, and why they are understood all the same. */
@Path("v1/organizations/{slug}/provisioning/compatibility")
@Produces("application/json")
@RequestScoped
public class CompatibilityResource {
  @Inject Reach reach;
  @Inject FindRuleUses find;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Tells of each connection which rules of tolerance it leans on, and why")
  @GET
  public Json get() {
    return CompatibilityJson.of(find.of(reach.of(slug).id()));
  }
}
