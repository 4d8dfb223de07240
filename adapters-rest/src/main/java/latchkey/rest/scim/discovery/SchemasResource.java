package latchkey.rest.scim.discovery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.StandardSchemas;

/** The schemas of users and groups; Entra reads them to offer attributes for mapping. */
@Path("v2/Schemas")
@Dependent
public class SchemasResource {
  // Only what a resource is described with: Entra takes any further schema for an extension.
  private static final List<Schema> ALL =
      StandardSchemas.TYPES.stream().map(ResourceType::schemas).flatMap(List::stream).toList();

  private static final String PATH = "/Schemas";

  private final Discovery discovery;

  @Inject
  SchemasResource(Discovery discovery) {
    this.discovery = discovery;
  }

  /** All schemas. */
  @GET
  public Response list(@Context HttpServletRequest request) {
    var all = ALL.stream().map(this::document).toList();
    return discovery.answer(request, discovery.location(PATH), all);
  }

  /** The schema with a URN, compared without case. */
  @GET
  @Path("{urn}")
  public Response get(@PathParam("urn") String urn, @Context HttpServletRequest request) {
    var found = ALL.stream().filter(one -> one.id().urn().equalsIgnoreCase(urn)).findFirst();
    var schema = found.orElseThrow(() -> Discovery.unknown("Schema", urn));
    return discovery.answer(request, document(schema));
  }

  private Document document(Schema schema) {
    String location = discovery.location(PATH + "/" + schema.id());
    return new Document("Schema", location, out -> SchemaWriter.facts(out, schema));
  }
}
