package latchkey.rest.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import latchkey.rest.json.JsonBodyWriter;
import latchkey.rest.problem.ProblemProviders;

/** All of {@code /.well-known} (RFC 8615), so that whatever is not there answers as a problem. */
@ApplicationPath("/.well-known")
@ApplicationScoped
public class WellKnownApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    // OpenAPI describes this face; a WADL would be one more address to answer for
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return ProblemProviders.with(MetadataResource.class, JsonBodyWriter.class);
  }
}
