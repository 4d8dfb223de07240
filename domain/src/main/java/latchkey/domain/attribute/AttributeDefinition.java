package latchkey.domain.attribute;

import java.util.List;
import java.util.Optional;

/**
 * What RFC 7643 §7 says of one attribute.
 *
 * @param canonicalValues suggestions; of a schema that an organization defines, all there may be
 * @param referenceTypes names of resource types, {@code external} or {@code uri}; for references
 * @param parts sub-attributes, for complex attributes
 */
public record AttributeDefinition(
    String name,
    Type type,
    boolean multiValued,
    String description,
    boolean required,
    boolean caseExact,
    Mutability mutability,
    Returned returned,
    Uniqueness uniqueness,
    List<String> canonicalValues,
    List<String> referenceTypes,
    List<AttributeDefinition> parts) {

  public AttributeDefinition {
    canonicalValues = List.copyOf(canonicalValues);
    referenceTypes = List.copyOf(referenceTypes);
    parts = List.copyOf(parts);
  }

  /** A single-valued attribute with the defaults of RFC 7643 §2.2. */
  public static AttributeDefinition of(String name, Type type, String description) {
    boolean exact = type == Type.REFERENCE || type == Type.BINARY;
    return new AttributeDefinition(
        name,
        type,
        false,
        description,
        false,
        exact,
        Mutability.READ_WRITE,
        Returned.DEFAULT,
        Uniqueness.NONE,
        List.of(),
        List.of(),
        List.of());
  }

  /** A text compared without case. */
  public static AttributeDefinition text(String name, String description) {
    return of(name, Type.STRING, description);
  }

  /** A complex attribute. */
  public static AttributeDefinition complex(
      String name, String description, AttributeDefinition... parts) {
    var plain = of(name, Type.COMPLEX, description);
    return new AttributeDefinition(
        name,
        Type.COMPLEX,
        false,
        description,
        false,
        false,
        plain.mutability,
        plain.returned,
        plain.uniqueness,
        List.of(),
        List.of(),
        List.of(parts));
  }

  /** The same with many values. */
  public AttributeDefinition many() {
    return copy(true, required, caseExact, mutability, returned, uniqueness);
  }

  /** The same for one of its values. */
  public AttributeDefinition each() {
    return copy(false, required, caseExact, mutability, returned, uniqueness);
  }

  /** The same, but a resource cannot be without it. */
  public AttributeDefinition mandatory() {
    return copy(multiValued, true, caseExact, mutability, returned, uniqueness);
  }

  /** The same, compared with case. */
  public AttributeDefinition exact() {
    return copy(multiValued, required, true, mutability, returned, uniqueness);
  }

  /** Whether its first value stays (RFC 7643 §7). */
  public boolean immutable() {
    return mutability == Mutability.IMMUTABLE;
  }

  /** The same with another mutability. */
  public AttributeDefinition writable(Mutability how) {
    return copy(multiValued, required, caseExact, how, returned, uniqueness);
  }

  /** The same, returned at other times. */
  public AttributeDefinition returned(Returned when) {
    return copy(multiValued, required, caseExact, mutability, when, uniqueness);
  }

  /** The same, unique within the organization. */
  public AttributeDefinition unique() {
    return copy(multiValued, required, caseExact, mutability, returned, Uniqueness.SERVER);
  }

  /** The same with suggested values. */
  public AttributeDefinition suggesting(String... values) {
    return new AttributeDefinition(
        name,
        type,
        multiValued,
        description,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        List.of(values),
        referenceTypes,
        parts);
  }

  /** The same, referring to these. */
  public AttributeDefinition to(String... types) {
    return new AttributeDefinition(
        name,
        type,
        multiValued,
        description,
        required,
        caseExact,
        mutability,
        returned,
        uniqueness,
        canonicalValues,
        List.of(types),
        parts);
  }

  /** The sub-attribute of that name, compared without case (RFC 7643 §2.1). */
  public Optional<AttributeDefinition> part(String called) {
    return named(parts, called);
  }

  /** Whether a client's value for it is taken at all. */
  public boolean readOnly() {
    return mutability == Mutability.READ_ONLY;
  }

  /** Whether no two resources of an organization may have the same value. */
  public boolean isUnique() {
    return uniqueness != Uniqueness.NONE;
  }

  /** Whether it is never shown, and so must not be found out by filters either. */
  public boolean secret() {
    return returned == Returned.NEVER;
  }

  /** Whether values of the other are values of this one as well, kept and found in the same way. */
  public boolean keepsValuesOf(AttributeDefinition other) {
    return name.equals(other.name)
        && type == other.type
        && multiValued == other.multiValued
        && caseExact == other.caseExact
        && uniqueness == other.uniqueness;
  }

  /** Whether it has sub-attributes. */
  public boolean isComplex() {
    return type == Type.COMPLEX;
  }

  static Optional<AttributeDefinition> named(List<AttributeDefinition> all, String called) {
    return all.stream().filter(one -> one.name.equalsIgnoreCase(called)).findFirst();
  }

  private AttributeDefinition copy(
      boolean many,
      boolean mandatory,
      boolean exact,
      Mutability how,
      Returned when,
      Uniqueness within) {
    return new AttributeDefinition(
        name,
        type,
        many,
        description,
        mandatory,
        exact,
        how,
        when,
        within,
        canonicalValues,
        referenceTypes,
        parts);
  }
}
