package latchkey.domain.attribute;

/** Whether a client may write an attribute (RFC 7643 §7). */
public enum Mutability {
  READ_ONLY("readOnly"),
  READ_WRITE("readWrite"),
  IMMUTABLE("immutable"),
  WRITE_ONLY("writeOnly");

  private final String label;

  Mutability(String label) {
    this.label = label;
  }

  /** The name in a schema document. */
  public String label() {
    return label;
  }
}
