package latchkey.rest.scim.exchange;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells which methods an address has, completely and in one way: JAX-RS forgets HEAD in a refusal,
 * and answers OPTIONS in plain text.
 */
@Provider
public class Methods implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    complete(response.getHeaders());
    boolean asked = request.getMethod().equals(HttpMethod.OPTIONS);
    if (asked && response.getStatus() == 200) withoutBody(response);
  }

  private static void complete(MultivaluedMap<String, Object> headers) {
    if (!headers.containsKey(HttpHeaders.ALLOW)) return;
    Set<String> allowed =
        headers.get(HttpHeaders.ALLOW).stream()
            .flatMap(value -> Arrays.stream(value.toString().split("[\\s,]+")))
            .collect(Collectors.toCollection(TreeSet::new));
    if (allowed.contains(HttpMethod.GET)) allowed.add(HttpMethod.HEAD);
    headers.putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
  }

  private static void withoutBody(ContainerResponseContext response) {
    response.setStatus(204);
    response.setEntity(null);
    response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
  }
}
