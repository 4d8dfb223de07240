package latchkey.persistence.jpa.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.schema.CustomSchema;
import latchkey.persistence.jpa.document.SchemaDocument;

/** What an organization defined at one moment, and the numbers of its attributes. */
record Definitions(
    List<CustomSchema> schemas, Map<AttributePath, Numbered> numbered, ResourceTypes types) {

  /** One schema as it is kept. */
  record Kept(CustomSchema schema, Map<AttributePath, Integer> numbers) {
    static Kept of(CustomSchema schema, SchemaDocument document) {
      return new Kept(schema, document.numbers());
    }
  }

  static Definitions of(List<Kept> all) {
    Map<AttributePath, Numbered> numbered = new HashMap<>();
    var types = ResourceTypes.STANDARD;
    for (Kept one : all) {
      var schema = one.schema();
      schema.paths().forEach(path -> numbered.put(path, numbered(one, path)));
      types = types.extended(schema.type(), schema.schema(), schema.required());
    }
    return new Definitions(all.stream().map(Kept::schema).toList(), Map.copyOf(numbered), types);
  }

  private static Numbered numbered(Kept kept, AttributePath path) {
    return new Numbered(
        kept.numbers().get(path),
        kept.numbers().get(path.whole()),
        kept.schema().definition(path).orElseThrow());
  }

  /** Attributes whose values no two may have, by number. */
  Map<Integer, AttributePath> unique() {
    return numbered.entrySet().stream()
        .filter(it -> it.getValue().definition().isUnique())
        .collect(Collectors.toMap(it -> it.getValue().number(), Map.Entry::getKey));
  }

  Optional<Numbered> at(AttributePath path) {
    return Optional.ofNullable(numbered.get(path));
  }
}
