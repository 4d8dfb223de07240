package latchkey.rest.problem;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Refuses a body whose type has a weight, which is for {@code Accept} alone: matching would fail.
 */
@Provider
@PreMatching
public class ContentTypes implements ContainerRequestFilter {
  private static final Pattern WEIGHT = Pattern.compile(";\\s*qs?\\s*=", Pattern.CASE_INSENSITIVE);

  @Override
  public void filter(ContainerRequestContext request) {
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && WEIGHT.matcher(type).find()) throw new NotSupportedException();
  }
}
