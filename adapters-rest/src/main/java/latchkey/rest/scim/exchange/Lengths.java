package latchkey.rest.scim.exchange;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import latchkey.rest.json.Json;

/**
 * Says of a HEAD how long the answer to a GET would be (RFC 9110 §8.6): of one that is not short
 * the server would say that it is empty.
 */
@Provider
public class Lengths implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (!request.getMethod().equals(HttpMethod.HEAD)) return;
    if (response.getEntity() instanceof Json body) {
      response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, length(body));
    }
  }

  private static long length(Json body) throws IOException {
    var counter = new Counter();
    body.to(counter);
    return counter.bytes;
  }

  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }
}
