package latchkey.domain.schema;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;

/**
 * A schema that an organization defines to extend its users or its groups (RFC 7643 §3.3).
 *
 * @param type name of the type it extends
 * @param required whether no resource of the type may be without it
 * @param schema within the limits of {@link SchemaRules}
 */
public record CustomSchema(
    String type,
    boolean required,
    Schema schema,
    Version version,
    Instant created,
    Instant modified) {
  /** How many an organization may define. */
  public static final int MOST = 20;

  /**
   * @throws latchkey.domain.refusal.RefusedException Malformed, TooMany
   */
  public CustomSchema {
    if (ResourceTypes.STANDARD.named(type).isEmpty()) {
      throw new Refusal.Malformed("resourceType", "must be User or Group").refused();
    }
    SchemaRules.require(schema);
  }

  /** A new one. */
  public static CustomSchema define(String type, boolean required, Schema schema, Instant at) {
    return new CustomSchema(type, required, schema, Version.FIRST, at, at);
  }

  /** Its URN. */
  public SchemaId id() {
    return schema.id();
  }

  /**
   * The same, saying something else.
   *
   * @throws latchkey.domain.refusal.RefusedException Immutable for another URN or type
   */
  public CustomSchema redefined(String type, boolean required, Schema schema) {
    if (!schema.id().equals(id())) throw settled("id");
    if (!this.type.equals(type)) throw settled("resourceType");
    return new CustomSchema(type, required, schema, version, created, modified);
  }

  private static RuntimeException settled(String what) {
    return new Refusal.Immutable(what, "says which schema it is: define another one").refused();
  }

  /** The same, one effective change later. */
  public CustomSchema amendedAt(Instant at) {
    return new CustomSchema(type, required, schema, version.next(), created, at);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException StaleVersion, ExcludedVersion
   */
  public void require(Precondition precondition) {
    precondition.require(version);
  }

  /** Whether the two cannot stand beside each other: one's names would be read as the other's. */
  public boolean collidesWith(CustomSchema other) {
    return SchemaRules.collide(id(), other.id());
  }

  /** The attribute or sub-attribute of a path of this schema. */
  public Optional<AttributeDefinition> definition(AttributePath path) {
    var whole = schema.attribute(path.attribute());
    return path.part().isEmpty() ? whole : whole.flatMap(it -> it.part(path.part().get()));
  }

  /** Its attributes and sub-attributes, each attribute before its parts. */
  public List<AttributePath> paths() {
    return schema.attributes().stream().flatMap(this::paths).toList();
  }

  private Stream<AttributePath> paths(AttributeDefinition one) {
    var whole = AttributePath.of(id(), one.name());
    return Stream.concat(
        Stream.of(whole), one.parts().stream().map(part -> whole.with(part.name())));
  }

  /**
   * Attributes and sub-attributes whose values another shape of this schema would have no place
   * for: they are gone, or their values are of another kind. They must not be in use.
   */
  public List<AttributePath> abandonedBy(CustomSchema after) {
    return paths().stream().filter(path -> !after.keeps(path, this)).toList();
  }

  /** The refusal for taking away what somebody has. */
  public static Refusal inUse(AttributePath path) {
    return new Refusal.IllegalTransition(
        "attribute " + path, "in use by users or groups", "remove, or change its kind of value");
  }

  private boolean keeps(AttributePath path, CustomSchema before) {
    return keepsAt(path.whole(), before) && keepsAt(path, before);
  }

  private boolean keepsAt(AttributePath path, CustomSchema before) {
    var now = definition(path);
    return now.isPresent() && now.get().keepsValuesOf(before.definition(path).orElseThrow());
  }
}
