package latchkey.rest.scim.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps media types out of the choice of a resource's method. What is read and answered is for
 * {@link latchkey.rest.scim.error.ScimMedia} to say, which reads the headers as they were sent;
 * matching them fails on some that make no sense.
 */
@Provider
@PreMatching
public class MediaTypes implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, "*/*");
  }
}
