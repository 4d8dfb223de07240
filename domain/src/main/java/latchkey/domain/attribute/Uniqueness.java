package latchkey.domain.attribute;

/** Within what an attribute's value must be unique (RFC 7643 §7). */
public enum Uniqueness {
  NONE("none"),
  SERVER("server"),
  GLOBAL("global");

  private final String label;

  Uniqueness(String label) {
    this.label = label;
  }

  /** The name in a schema document. */
  public String label() {
    return label;
  }
}
