package latchkey.persistence.memory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Value;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;

/** Which user or group has a value that no other of its organization may have. */
record UniqueValues(Tables tables, OrganizationId organization, ResourceType type, UUID holder) {

  /**
   * Takes the values of a profile.
   *
   * @throws latchkey.domain.refusal.RefusedException Taken; Malformed for what is not defined
   */
  void claim(Profile profile) {
    profile.facts().forEach(this::requireDefined);
    for (AttributePath path : paths()) {
      for (String value : values(profile, path)) claim(path, value);
    }
  }

  private void requireDefined(SchemaId schema, Value.Complex tree) {
    for (String name : tree.parts().keySet()) {
      if (type.attribute(schema, name).isPresent()) continue;
      String where = AttributePath.of(schema, name).toString();
      throw new Refusal.Malformed(where, "is no attribute any more").refused();
    }
  }

  private void claim(AttributePath path, String value) {
    var other = tables.unique.get(key(path, value)).filter(it -> !it.equals(holder));
    if (other.isPresent()) {
      throw new Refusal.Taken(type.name(), path.toString(), value).refused();
    }
    tables.unique.put(key(path, value), holder);
  }

  /** Gives the values of a profile away. */
  void free(Profile profile) {
    for (AttributePath path : paths()) {
      for (String value : values(profile, path)) tables.unique.remove(key(path, value));
    }
  }

  private List<AttributePath> paths() {
    return type.custom().stream()
        .flatMap(
            schema ->
                schema.attributes().stream()
                    .filter(AttributeDefinition::isUnique)
                    .map(one -> path(schema, one)))
        .toList();
  }

  private static AttributePath path(Schema schema, AttributeDefinition one) {
    return AttributePath.of(schema.id(), one.name());
  }

  private Set<String> values(Profile profile, AttributePath path) {
    boolean exact = type.definition(path).caseExact();
    return profile.values(path).stream()
        .map(value -> comparable(value, exact))
        .collect(Collectors.toSet());
  }

  private static String comparable(Value value, boolean exact) {
    if (value instanceof Value.Num num) return num.value().toPlainString();
    if (value instanceof Value.Moment moment) return moment.at().toString();
    String text = ((Value.Text) value).value();
    return exact ? text : Fold.of(text);
  }

  private Key key(AttributePath path, String value) {
    return Keys.of(organization, path.schema().urn(), path.attribute(), value);
  }
}
