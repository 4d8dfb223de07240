package latchkey.rest.oauth;

/** Ends a request for a token with an error. */
final class TokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient TokenError error;

  TokenException(TokenError error) {
    // no stack trace: it is an answer to the client
    super(error.code(), null, false, false);
    this.error = error;
  }

  TokenError error() {
    return error;
  }
}
