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
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.exchange.ListAnswer;

/** The kinds of resources there are (RFC 7643 §6). */
@Path("v2/ResourceTypes")
@Dependent
public class ResourceTypesResource {
  private static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
  private static final List<ResourceType> ALL =
      List.of(StandardSchemas.USER_TYPE, StandardSchemas.GROUP_TYPE);

  private final PublicUrl url;

  @Inject
  ResourceTypesResource(PublicUrl url) {
    this.url = url;
  }

  /** All kinds. */
  @GET
  public Response list(@Context HttpServletRequest request) {
    return Discovery.answer(request, ListAnswer.of(ALL, this::write));
  }

  /** One kind by name. */
  @GET
  @Path("{name}")
  public Response get(@PathParam("name") String name, @Context HttpServletRequest request) {
    var found = ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    var type = found.orElseThrow(() -> Discovery.unknown("ResourceType", name));
    return Discovery.answer(request, out -> write(out, type));
  }

  private void write(JsonGenerator out, ResourceType type) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("schemas");
    out.writeString(SCHEMA);
    out.writeEndArray();
    out.writeStringField("id", type.name());
    out.writeStringField("name", type.name());
    out.writeStringField("description", type.core().description());
    out.writeStringField("endpoint", "/" + type.name() + "s");
    out.writeStringField("schema", type.core().id().urn());
    out.writeArrayFieldStart("schemaExtensions");
    for (Schema extension : type.extensions()) extension(out, extension);
    out.writeEndArray();
    out.writeObjectFieldStart("meta");
    out.writeStringField("resourceType", "ResourceType");
    out.writeStringField("location", url.tenant() + "/ResourceTypes/" + type.name());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void extension(JsonGenerator out, Schema extension) throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", extension.id().urn());
    out.writeBooleanField("required", false);
    out.writeEndObject();
  }
}
