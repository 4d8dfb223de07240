package latchkey.domain.attribute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of resource: its core schema and the extensions it may carry (RFC 7643 §6). Resolves names
 * to paths, and paths to definitions.
 *
 * @param common the attributes every resource has and no schema lists (RFC 7643 §3.1)
 * @param demanded the extensions that no resource may be without
 */
public record ResourceType(
    String name,
    Schema core,
    List<Schema> extensions,
    List<AttributeDefinition> common,
    Set<SchemaId> demanded) {
  public ResourceType {
    extensions = List.copyOf(extensions);
    common = List.copyOf(common);
    demanded = Set.copyOf(demanded);
  }

  /** A type whose extensions may all be left out. */
  public ResourceType(
      String name, Schema core, List<Schema> extensions, List<AttributeDefinition> common) {
    this(name, core, extensions, common, Set.of());
  }

  /**
   * The same with one extension more.
   *
   * @param required whether no resource may be without it
   */
  public ResourceType extended(Schema extension, boolean required) {
    var more = required ? Stream.of(extension.id()) : Stream.<SchemaId>empty();
    return new ResourceType(
        name,
        core,
        Stream.concat(extensions.stream(), Stream.of(extension)).toList(),
        common,
        Stream.concat(demanded.stream(), more).collect(Collectors.toSet()));
  }

  /** Whether no resource may be without that extension (RFC 7643 §6). */
  public boolean demands(Schema extension) {
    return demanded.contains(extension.id());
  }

  /** The extensions that an organization defined for itself. */
  public List<Schema> custom() {
    return extensions.stream().filter(one -> !StandardSchemas.define(one.id())).toList();
  }

  /** The core schema, then the extensions. */
  public List<Schema> schemas() {
    return Stream.concat(Stream.of(core), extensions.stream()).toList();
  }

  /** The schema with this URN, compared without case. */
  public Optional<Schema> schema(String urn) {
    return schemas().stream().filter(one -> one.id().urn().equalsIgnoreCase(urn)).findFirst();
  }

  /** The definition of an attribute of a schema, common attributes being part of the core. */
  public Optional<AttributeDefinition> attribute(SchemaId schema, String called) {
    var found = schema(schema.urn()).flatMap(one -> one.attribute(called));
    return found.isPresent() || !schema.equals(core.id())
        ? found
        : AttributeDefinition.named(common, called);
  }

  /**
   * What a path names: the sub-attribute's definition when it has a part.
   *
   * @throws IllegalArgumentException when the path was not resolved against this type
   */
  public AttributeDefinition definition(AttributePath path) {
    var whole = attribute(path.schema(), path.attribute());
    return whole
        .flatMap(one -> path.part().isEmpty() ? whole : one.part(path.part().get()))
        .orElseThrow(() -> new IllegalArgumentException("not resolved against " + name));
  }

  /**
   * Resolves names, compared without case, to a path in the schema's own case.
   *
   * @param urn the schema; empty means the core schema
   */
  public Optional<AttributePath> path(
      Optional<String> urn, String attribute, Optional<String> part) {
    var id = urn.isEmpty() ? Optional.of(core.id()) : schema(urn.get()).map(Schema::id);
    return id.flatMap(schema -> path(schema, attribute, part));
  }

  private Optional<AttributePath> path(SchemaId schema, String called, Optional<String> part) {
    return attribute(schema, called).flatMap(found -> path(schema, found, part));
  }

  private static Optional<AttributePath> path(
      SchemaId schema, AttributeDefinition found, Optional<String> part) {
    if (part.isEmpty()) return Optional.of(AttributePath.of(schema, found.name()));
    return found
        .part(part.get())
        .map(inner -> AttributePath.of(schema, found.name(), inner.name()));
  }
}
