package latchkey.domain.attribute;

import java.util.Locale;

/**
 * The URN of a schema, as the schema itself spells it. Never split at its dots: {@code 2.0} has
 * one.
 */
public record SchemaId(String urn) implements Comparable<SchemaId> {
  public SchemaId {
    if (!urn.toLowerCase(Locale.ROOT).startsWith("urn:")) {
      throw new IllegalArgumentException("not a URN: " + urn);
    }
  }

  @Override
  public int compareTo(SchemaId other) {
    return urn.compareTo(other.urn);
  }

  @Override
  public String toString() {
    return urn;
  }
}
