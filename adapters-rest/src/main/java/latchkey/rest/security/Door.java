package latchkey.rest.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import latchkey.domain.credential.CredentialKind;

/** What a request is presented at, and so which kind of token it needs. */
enum Door {
  SCIM(Optional.of(CredentialKind.SCIM)),
  ACCESS(Optional.of(CredentialKind.ACCESS)),
  /** Needs an administrator's JWT. */
  API(Optional.empty()),
  /** Needs nothing: pages, health, signing in. */
  OPEN(Optional.empty());

  private static final String SIGN_IN = "/api/v1/session";
  private final Optional<CredentialKind> kind;

  Door(Optional<CredentialKind> kind) {
    this.kind = kind;
  }

  /** The kind of opaque token that opens it. */
  Optional<CredentialKind> kind() {
    return kind;
  }

  /** Asks the mapped path, decoded and normalized as the one that decides who will answer. */
  static Door of(HttpServletRequest request) {
    return of(request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse(""));
  }

  static Door of(String path) {
    if (under("/scim", path)) return SCIM;
    if (under("/access", path)) return ACCESS;
    return under("/api", path) && !path.equals(SIGN_IN) ? API : OPEN;
  }

  private static boolean under(String root, String path) {
    return path.equals(root) || path.startsWith(root + "/");
  }
}
