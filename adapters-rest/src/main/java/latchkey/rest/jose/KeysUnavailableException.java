package latchkey.rest.jose;

/** The keys of an issuer could not be had; the message says why, for administrators. */
final class KeysUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  KeysUnavailableException(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
