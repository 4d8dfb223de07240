package latchkey.rest.admin.schema;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.Optional;
import latchkey.application.schema.api.AmendSchema;
import latchkey.application.schema.api.DefineSchema;
import latchkey.application.schema.api.FindSchemas;
import latchkey.application.schema.api.RemoveSchema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.schema.CustomSchema;
import latchkey.rest.admin.organization.IfMatch;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An organization's own schemas, each named by its URN: few, so that a list is one page. */
@Path("v1/organizations/{slug}/schemas")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class SchemasResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject FindSchemas find;
  @Inject DefineSchema define;
  @Inject AmendSchema amend;
  @Inject RemoveSchema remove;
  @Inject PublicUrl url;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists them")
  @GET
  public Json list() {
    var all = find.list(reach.of(slug).id());
    return Page.whole(all.stream().map(CustomSchemaJson::of).toList());
  }

  @Operation(summary = "Defines one; directories see it at once, by other nodes within 5 s")
  @POST
  public Response define(Members body) {
    var organization = reach.of(slug);
    var schema =
        define.define(
            new DefineSchema.Command(
                organization.slug(),
                body.requiredText("resourceType"),
                body.flag("required").orElse(false),
                DefinitionReader.schema(body, id(body.requiredText("id"))),
                caller.origin("define-schema", body.text("reason"))));
    return shown(Response.created(location(organization, schema)), schema);
  }

  @Operation(summary = "Reads one")
  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id) {
    return shown(Response.ok(), known(reach.of(slug), id));
  }

  @Operation(
      summary = "Puts another definition in its place",
      description =
          "Attributes may be added and described otherwise at any time. One that is left out, or"
              + " whose type, multiValued, caseExact or uniqueness changes, must not be in use: 409.")
  @PUT
  @Path("{id}")
  public Response amend(
      @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Members body) {
    var organization = reach.of(slug);
    var before = known(organization, id);
    var schema =
        amend.amend(
            new AmendSchema.Command(
                organization.slug(),
                IfMatch.read(ifMatch),
                body.text("resourceType").orElse(before.type()),
                body.flag("required").orElse(false),
                DefinitionReader.schema(body, named(body, before)),
                caller.origin("amend-schema", body.text("reason"))));
    return shown(Response.ok(), schema);
  }

  /** A body may repeat the URN, in any case. */
  private static SchemaId named(Members body, CustomSchema before) {
    var said = body.text("id").map(SchemasResource::id);
    boolean other = said.filter(it -> !it.urn().equalsIgnoreCase(before.id().urn())).isPresent();
    if (other) {
      throw new Refusal.Immutable("id", "says which schema it is: define another one").refused();
    }
    return before.id();
  }

  @Operation(summary = "Takes one away that nobody has a value of")
  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
    var organization = reach.of(slug);
    remove.remove(
        new RemoveSchema.Command(
            organization.slug(),
            known(organization, id).id(),
            IfMatch.read(ifMatch),
            caller.origin("remove-schema", Optional.empty())));
  }

  private CustomSchema known(Organization organization, String id) {
    if (!SchemaId.isUrn(id)) throw unknown(id);
    return find.get(organization.id(), new SchemaId(id));
  }

  private static RefusedException unknown(String id) {
    return new Refusal.NotFound("Schema", id).refused();
  }

  private static SchemaId id(String text) {
    if (!SchemaId.isUrn(text)) throw new Refusal.Malformed("id", "must be a URN").refused();
    return new SchemaId(text);
  }

  private URI location(Organization organization, CustomSchema schema) {
    return URI.create(
        url.base() + "/api/v1/organizations/" + organization.slug() + "/schemas/" + schema.id());
  }

  private static Response shown(Response.ResponseBuilder answer, CustomSchema schema) {
    return answer
        .header("ETag", IfMatch.tag(schema.version()))
        .entity(CustomSchemaJson.of(schema))
        .build();
  }
}
