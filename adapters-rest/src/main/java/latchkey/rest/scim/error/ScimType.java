package latchkey.rest.scim.error;

/** The error keywords of RFC 7644 §3.12, and of RFC 9865 about cursors. */
public enum ScimType {
  INVALID_FILTER("invalidFilter"),
  TOO_MANY("tooMany"),
  UNIQUENESS("uniqueness"),
  MUTABILITY("mutability"),
  INVALID_SYNTAX("invalidSyntax"),
  INVALID_PATH("invalidPath"),
  NO_TARGET("noTarget"),
  INVALID_VALUE("invalidValue"),
  INVALID_CURSOR("invalidCursor"),
  EXPIRED_CURSOR("expiredCursor"),
  INVALID_COUNT("invalidCount");

  private final String label;

  ScimType(String label) {
    this.label = label;
  }

  /** The keyword on the wire. */
  public String label() {
    return label;
  }
}
