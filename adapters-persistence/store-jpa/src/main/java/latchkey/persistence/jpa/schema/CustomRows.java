package latchkey.persistence.jpa.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;

/** The facts of a profile that an organization's own schemas define, as rows. */
final class CustomRows {
  private final Definitions definitions;
  private final Set<CustomRow> rows = new LinkedHashSet<>();

  private CustomRows(Definitions definitions) {
    this.definitions = definitions;
  }

  /** Whether a profile has any such fact. */
  static boolean any(Profile profile) {
    return !profile.facts().keySet().stream().allMatch(StandardSchemas::define);
  }

  /** Whether all such facts of a profile are defined. */
  static boolean defined(Profile profile, Definitions definitions) {
    return profile.facts().entrySet().stream()
        .filter(tree -> !StandardSchemas.define(tree.getKey()))
        .flatMap(tree -> paths(tree.getKey(), tree.getValue()))
        .allMatch(path -> definitions.at(path).isPresent());
  }

  private static Stream<AttributePath> paths(SchemaId schema, Value.Complex tree) {
    return tree.parts().keySet().stream().map(name -> AttributePath.of(schema, name));
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException Malformed for a fact that is not defined
   */
  static Set<CustomRow> of(Profile profile, Definitions definitions) {
    var all = new CustomRows(definitions);
    profile
        .facts()
        .forEach(
            (schema, tree) -> {
              if (StandardSchemas.define(schema)) return;
              tree.parts().forEach((name, value) -> all.add(AttributePath.of(schema, name), value));
            });
    return all.rows;
  }

  private void add(AttributePath path, Value value) {
    var elements = value instanceof Value.Many many ? many.elements() : List.of(value);
    for (int i = 0; i < elements.size(); i++) element(path, i, elements.get(i));
  }

  private void element(AttributePath path, int index, Value element) {
    if (element instanceof Value.Complex complex) {
      complex.parts().forEach((part, value) -> single(path.with(part), index, value));
    } else {
      single(path, index, element);
    }
  }

  private void single(AttributePath path, int index, Value value) {
    var at = definitions.at(path).orElseThrow(() -> undefined(path));
    rows.add(CustomRow.of(at, index, value));
  }

  private static RuntimeException undefined(AttributePath path) {
    return new Refusal.Malformed(path.toString(), "is no attribute any more").refused();
  }
}
