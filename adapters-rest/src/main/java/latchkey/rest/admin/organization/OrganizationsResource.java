package latchkey.rest.admin.organization;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import latchkey.application.organization.api.AmendOrganization;
import latchkey.application.organization.api.CreateOrganization;
import latchkey.application.organization.api.DeleteOrganization;
import latchkey.application.organization.api.FindOrganizations;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.Slug;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tenants: made, entitled and deleted by operators, kept by their own administrators. */
@Path("v1/organizations")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class OrganizationsResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject FindOrganizations find;
  @Inject CreateOrganization create;
  @Inject AmendOrganization amend;
  @Inject DeleteOrganization delete;
  @Inject PublicUrl url;

  @Operation(summary = "Lists those within reach")
  @GET
  public Json list(@BeanParam Paging paging) {
    return Page.of(within(paging), paging, it -> it.id().value(), OrganizationJson::of);
  }

  private List<Organization> within(Paging paging) {
    if (caller.operator()) return find.list(paging.slice());
    return caller.organization().map(reach::own).stream().toList();
  }

  @Operation(summary = "Makes one, switched on")
  @POST
  public Response create(Members body) {
    reach.requireOperator();
    var organization =
        create.create(
            new CreateOrganization.Command(
                new Slug(body.requiredText("slug")),
                body.text("displayName").orElseGet(() -> body.requiredText("slug")),
                body.flag("entitled").orElse(true),
                caller.origin("create-organization", Optional.empty())));
    return shown(Response.created(location(organization)), organization);
  }

  @Operation(summary = "Reads one")
  @GET
  @Path("{slug}")
  public Response get(@PathParam("slug") String slug) {
    return shown(Response.ok(), reach.of(slug));
  }

  @Operation(summary = "Changes what is given; what is absent stays")
  @PUT
  @Path("{slug}")
  public Response amend(
      @PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, Members body) {
    var organization = reach.of(slug);
    var entitled = body.flag("entitled");
    if (entitled.isPresent() && entitled.get() != organization.entitled()) reach.requireOperator();
    return shown(
        Response.ok(),
        amend.amend(
            new AmendOrganization.Command(
                organization.slug(),
                IfMatch.read(ifMatch),
                body.text("displayName"),
                body.flag("enabled"),
                entitled,
                body.number("retentionDays").map(Retention::new),
                body.number("historyDays").map(Retention::new),
                caller.origin("amend-organization", body.text("reason")))));
  }

  @Operation(summary = "Deletes one that is switched off, with all it owns")
  @DELETE
  @Path("{slug}")
  public void delete(@PathParam("slug") String slug) {
    reach.requireOperator();
    delete.delete(reach.of(slug).slug());
  }

  private URI location(Organization organization) {
    return URI.create(url.base() + "/api/v1/organizations/" + organization.slug());
  }

  private static Response shown(Response.ResponseBuilder answer, Organization organization) {
    return answer
        .header("ETag", IfMatch.tag(organization.version()))
        .entity(OrganizationJson.of(organization))
        .build();
  }
}
