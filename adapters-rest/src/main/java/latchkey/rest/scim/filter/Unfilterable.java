package latchkey.rest.scim.filter;

import java.util.Set;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;

/**
 * What cannot be asked for: what is never shown, and what is only made up while an answer is
 * written. Asking for it must be refused, as "matches nothing" would be untrue.
 */
final class Unfilterable {
  private static final Set<String> NAMES = Set.of("schemas", "meta.location", "meta.version");
  private static final Set<String> PARTS = Set.of("$ref", "displayName");

  private Unfilterable() {}

  static boolean contains(AttributePath path, AttributeDefinition definition) {
    return definition.secret() || (StandardSchemas.define(path.schema()) && isMadeUp(path));
  }

  private static boolean isMadeUp(AttributePath path) {
    String name = path.attribute() + path.part().map(part -> "." + part).orElse("");
    return NAMES.contains(name) || path.part().filter(PARTS::contains).isPresent();
  }
}
