package latchkey.rest.scim.discovery;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.rest.schema.SchemaWriter;

/** The schemas of users and groups; Entra reads them to offer attributes for mapping. */
@Path("v2/Schemas")
@Dependent
public class SchemasResource {
  private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema";
  private static final String PATH = "/Schemas";

  private final Discovery discovery;
  private final Types types;

  @Inject
  SchemasResource(Discovery discovery, Types types) {
    this.discovery = discovery;
    this.types = types;
  }

  /** All schemas. */
  @GET
  public Response list(@Context HttpServletRequest request) {
    var all = all().map(this::document).toList();
    return discovery.answer(request, discovery.location(PATH), all);
  }

  /** The schema with a URN, compared without case. */
  @GET
  @Path("{urn}")
  public Response get(@PathParam("urn") String urn, @Context HttpServletRequest request) {
    var found = all().filter(one -> one.id().urn().equalsIgnoreCase(urn)).findFirst();
    var schema = found.orElseThrow(() -> Discovery.unknown("Schema", urn));
    return discovery.answer(request, document(schema));
  }

  // Only what a resource is described with: Entra takes any further schema for an extension.
  private Stream<Schema> all() {
    return types.all().stream().map(ResourceType::schemas).flatMap(List::stream);
  }

  private Document document(Schema schema) {
    String location = discovery.location(PATH + "/" + schema.id());
    return new Document("Schema", location, out -> facts(out, schema));
  }

  private static void facts(JsonGenerator out, Schema schema) throws IOException {
    out.writeArrayFieldStart("schemas");
    out.writeString(SCHEMA);
    out.writeEndArray();
    SchemaWriter.members(out, schema);
  }
}
