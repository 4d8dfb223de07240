package latchkey.domain.attribute;

/** The data types of RFC 7643 §2.3, with the name each has on the wire. */
public enum Type {
  STRING("string"),
  BOOLEAN("boolean"),
  DECIMAL("decimal"),
  INTEGER("integer"),
  DATE_TIME("dateTime"),
  BINARY("binary"),
  REFERENCE("reference"),
  COMPLEX("complex");

  private final String label;

  Type(String label) {
    this.label = label;
  }

  /** The name in a schema document. */
  public String label() {
    return label;
  }

  /** Whether values are ordered, so that gt, ge, lt and le mean something (RFC 7644 §3.4.2.2). */
  public boolean ordered() {
    return this != BOOLEAN && this != BINARY && this != COMPLEX;
  }

  /** Whether values are texts, so that co, sw and ew mean something. */
  public boolean textual() {
    return this == STRING || this == REFERENCE || this == BINARY;
  }
}
