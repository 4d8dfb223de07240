package latchkey.rest.scim.exchange;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import latchkey.rest.scim.error.ScimError;

/** Looks at addresses before they are matched to resources. */
@Provider
@PreMatching
public class Addresses implements ContainerRequestFilter {
  // A directory's token has no person behind it (RFC 7644 §3.11).
  private static final String NOT_OFFERED = "Me";

  @Override
  public void filter(ContainerRequestContext request) {
    requireOffered(request.getUriInfo().getPath());
    tidy(request);
  }

  private static void requireOffered(String path) {
    String[] parts = path.replaceAll("/{2,}", "/").replaceFirst("^/", "").split("/");
    if (parts.length > 1 && parts[0].equals("v2") && NOT_OFFERED.equals(parts[1])) {
      String text = "/%s is not implemented here; ServiceProviderConfig tells what is.";
      throw ScimError.of(501, text.formatted(parts[1])).thrown();
    }
  }

  /** A tenant URL that ends in a slash, with a path put behind it, has two. */
  private static void tidy(ContainerRequestContext request) {
    var uri = request.getUriInfo().getRequestUri();
    String path = uri.getRawPath();
    if (!path.contains("//")) return;
    request.setRequestUri(
        request
            .getUriInfo()
            .getRequestUriBuilder()
            .replacePath(path.replaceAll("/{2,}", "/"))
            .build());
  }
}
