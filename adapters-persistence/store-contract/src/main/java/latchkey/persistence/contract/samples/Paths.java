package latchkey.persistence.contract.samples;

import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;

/** Paths of standard attributes, by their short spelling: {@code name.familyName}. */
public final class Paths {
  private Paths() {}

  /** A path of the user's core schema. */
  public static AttributePath user(String text) {
    return path(StandardSchemas.USER, text);
  }

  /** A path of the enterprise extension. */
  public static AttributePath enterprise(String text) {
    return path(StandardSchemas.ENTERPRISE, text);
  }

  /** A path of the group's core schema. */
  public static AttributePath group(String text) {
    return path(StandardSchemas.GROUP, text);
  }

  static AttributePath path(SchemaId schema, String text) {
    int dot = text.indexOf('.');
    return dot < 0
        ? AttributePath.of(schema, text)
        : AttributePath.of(schema, text.substring(0, dot), text.substring(dot + 1));
  }
}
