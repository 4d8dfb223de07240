package latchkey.domain.attribute;

import java.util.Optional;

/**
 * Names one attribute, or one sub-attribute, of one schema; resolved against a {@link
 * ResourceType}, so names are in the schema's own case.
 *
 * <p>Common attributes ({@code id}, {@code externalId}, {@code meta}) belong to no schema in RFC
 * 7643 §3.1; here they are addressed under the core schema of the resource type.
 */
public record AttributePath(SchemaId schema, String attribute, Optional<String> part) {

  /** The path of a whole attribute. */
  public static AttributePath of(SchemaId schema, String attribute) {
    return new AttributePath(schema, attribute, Optional.empty());
  }

  /** The path of a sub-attribute. */
  public static AttributePath of(SchemaId schema, String attribute, String part) {
    return new AttributePath(schema, attribute, Optional.of(part));
  }

  /** The attribute as a whole. */
  public AttributePath whole() {
    return part.isEmpty() ? this : of(schema, attribute);
  }

  /** A sub-attribute of the same attribute. */
  public AttributePath with(String name) {
    return of(schema, attribute, name);
  }

  /** The fully qualified text, readable as a path again (RFC 7644 §3.10). */
  @Override
  public String toString() {
    return schema + ":" + attribute + part.map(name -> "." + name).orElse("");
  }
}
