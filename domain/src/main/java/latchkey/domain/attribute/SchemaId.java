package latchkey.domain.attribute;

import java.util.Locale;

/**
 * The URN of a schema, as the schema itself spells it. Never split at its dots: {@code 2.0} has
 * one.
 */
public record SchemaId(String urn) implements Comparable<SchemaId> {
  public SchemaId {
    if (!isUrn(urn)) {
      throw new IllegalArgumentException("not a URN: " + urn);
    }
  }

  /** Whether a text can be one at all. */
  public static boolean isUrn(String text) {
    return text.toLowerCase(Locale.ROOT).startsWith("urn:");
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
