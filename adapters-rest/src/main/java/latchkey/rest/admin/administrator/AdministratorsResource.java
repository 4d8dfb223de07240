package latchkey.rest.admin.administrator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import latchkey.application.administrator.api.Administrator;
import latchkey.application.administrator.api.AppointAdministrator;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.request.QueryText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Those who administer one organization; operators appoint and dismiss them. */
@Path("v1/organizations/{slug}/administrators")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class AdministratorsResource {
  @Inject Reach reach;
  @Inject AppointAdministrator administrators;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists them")
  @GET
  public Json list() {
    var organization = reach.of(slug).slug();
    return Page.whole(
        administrators.of(organization).stream().map(AdministratorsResource::shown).toList());
  }

  @Operation(summary = "Appoints one")
  @POST
  public Response appoint(Members body) {
    reach.requireOperator();
    var appointed =
        administrators.appoint(
            reach.of(slug).slug(), body.requiredText("username"), body.requiredText("password"));
    return Response.status(201).entity(shown(appointed)).build();
  }

  @Operation(summary = "Dismisses one; a token signed before opens nothing more")
  @DELETE
  @Path("{username}")
  public void dismiss(@PathParam("username") String username) {
    reach.requireOperator();
    administrators.dismiss(reach.of(slug).slug(), QueryText.of("username", username));
  }

  private static Json shown(Administrator it) {
    return Json.object(out -> out.writeStringField("username", it.username()));
  }
}
