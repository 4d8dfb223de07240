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
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.rest.scim.exchange.Endpoint;

/** The kinds of resources there are (RFC 7643 §6). */
@Path("v2/ResourceTypes")
@Dependent
public class ResourceTypesResource {
  private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";

  private static final String PATH = "/ResourceTypes";

  private final Discovery discovery;
  private final Types types;

  @Inject
  ResourceTypesResource(Discovery discovery, Types types) {
    this.discovery = discovery;
    this.types = types;
  }

  /** All kinds. */
  @GET
  public Response list(@Context HttpServletRequest request) {
    var all = types.all().stream().map(this::document).toList();
    return discovery.answer(request, discovery.location(PATH), all);
  }

  /** One kind by name. */
  @GET
  @Path("{name}")
  public Response get(@PathParam("name") String name, @Context HttpServletRequest request) {
    var found = types.all().stream().filter(one -> one.name().equals(name)).findFirst();
    var type = found.orElseThrow(() -> Discovery.unknown("ResourceType", name));
    return discovery.answer(request, document(type));
  }

  private Document document(ResourceType type) {
    String location = discovery.location(PATH + "/" + type.name());
    return new Document("ResourceType", location, out -> facts(out, type));
  }

  private static void facts(JsonGenerator out, ResourceType type) throws IOException {
    out.writeArrayFieldStart("schemas");
    out.writeString(SCHEMA);
    out.writeEndArray();
    out.writeStringField("id", type.name());
    out.writeStringField("name", type.name());
    out.writeStringField("description", type.core().description());
    out.writeStringField("endpoint", Endpoint.path(type.name()));
    out.writeStringField("schema", type.core().id().urn());
    out.writeArrayFieldStart("schemaExtensions");
    for (Schema extension : type.extensions()) extension(out, type, extension);
    out.writeEndArray();
  }

  private static void extension(JsonGenerator out, ResourceType type, Schema extension)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", extension.id().urn());
    out.writeBooleanField("required", type.demands(extension));
    out.writeEndObject();
  }
}
