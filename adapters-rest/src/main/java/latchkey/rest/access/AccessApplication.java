package latchkey.rest.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import latchkey.rest.json.JsonBodyWriter;
import latchkey.rest.problem.ProblemProviders;

/** All of {@code /access}, so that whatever is not there answers as a problem, too. */
@ApplicationPath("/access")
@ApplicationScoped
public class AccessApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    // OpenAPI describes this face; a WADL would be one more address to answer for
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }

  @Override
  public Set<Class<?>> getClasses() {
    return ProblemProviders.with(
        AccessResource.class, ChangesResource.class, SnapshotResource.class, JsonBodyWriter.class);
  }
}
