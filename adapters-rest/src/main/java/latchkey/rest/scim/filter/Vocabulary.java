package latchkey.rest.scim.filter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.rest.scim.dialect.Dialect;

/**
 * The names a filter may use: those of the type it is about and, after them, those of the types
 * that are searched with it.
 */
record Vocabulary(List<ResourceType> types) {
  static Vocabulary of(ResourceType type) {
    return new Vocabulary(List.of(type));
  }

  static Vocabulary of(ResourceType type, List<ResourceType> others) {
    return new Vocabulary(Stream.concat(Stream.of(type), others.stream()).toList());
  }

  /** What has these names, for a refusal. */
  String subject() {
    return types.stream().map(ResourceType::name).collect(Collectors.joining(" or "));
  }

  Optional<AttributePath> find(String name, Dialect dialect) {
    return types.stream()
        .flatMap(type -> new AttributeNames(type, dialect).find(name).stream())
        .findFirst();
  }

  AttributeDefinition definition(AttributePath path) {
    return types.stream()
        .filter(type -> defines(type, path))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not resolved here: " + path))
        .definition(path);
  }

  static boolean defines(ResourceType type, AttributePath path) {
    return type.schema(path.schema().urn()).isPresent();
  }
}
