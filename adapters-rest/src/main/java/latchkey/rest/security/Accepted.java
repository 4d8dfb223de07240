package latchkey.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import latchkey.application.credential.api.Authenticate;

/** Carries the caller from the mechanism, which runs before any scope of ours, to the resources. */
final class Accepted {
  private static final String ATTRIBUTE = Accepted.class.getName();

  private Accepted() {}

  static void keep(HttpServletRequest request, Authenticate.Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  static Authenticate.Caller of(HttpServletRequest request) {
    return Optional.ofNullable((Authenticate.Caller) request.getAttribute(ATTRIBUTE))
        .orElseThrow(() -> new IllegalStateException("no token was accepted for this request"));
  }
}
