package latchkey.domain.profile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Value;

/**
 * The facts about a resource that no rule hangs on: per schema a tree of values, checked against
 * the schema before it gets here. Immutable. No schema is present without a fact.
 */
public record Profile(SortedMap<SchemaId, Value.Complex> facts) implements Attributes {
  /** Nothing is known. */
  public static final Profile EMPTY = new Profile(new TreeMap<>());

  public Profile {
    var copy = new TreeMap<SchemaId, Value.Complex>(facts);
    copy.values().removeIf(tree -> tree.parts().isEmpty());
    facts = Collections.unmodifiableSortedMap(copy);
  }

  /** A profile of facts by schema. */
  public static Profile of(Map<SchemaId, Value.Complex> facts) {
    return new Profile(new TreeMap<>(facts));
  }

  @Override
  public Optional<Value> at(AttributePath attribute) {
    return Optional.ofNullable(facts.get(attribute.schema()))
        .flatMap(tree -> tree.part(attribute.attribute()));
  }

  /** The text a path names; empty when there is none or it is no text. */
  public Optional<String> text(AttributePath path) {
    return values(path).stream()
        .filter(Value.Text.class::isInstance)
        .map(value -> ((Value.Text) value).value())
        .findFirst();
  }

  /**
   * The profile after a change; the same instance when nothing changes.
   *
   * @throws latchkey.domain.refusal.RefusedException NoTarget when the target selects nothing that
   *     could be changed
   */
  public Profile apply(ProfileChange change, ResourceType type) {
    var edit = edit(change, type);
    var after = change.accept(edit);
    return after.equals(edit.before()) ? this : with(change.where().path().whole(), after);
  }

  /**
   * Whether that change needs {@link Target#createWhenAbsent()}: it brings a value for an element
   * that is not there.
   */
  public boolean creates(ProfileChange change, ResourceType type) {
    return edit(change, type).creates(change);
  }

  private Edit edit(ProfileChange change, ResourceType type) {
    var path = change.where().path().whole();
    return new Edit(at(path), type.definition(path));
  }

  /** The same with one attribute's value set or, when empty, taken away. */
  public Profile with(AttributePath attribute, Optional<Value> value) {
    var trees = new TreeMap<>(facts);
    var tree = trees.getOrDefault(attribute.schema(), new Value.Complex(Map.of()));
    trees.put(
        attribute.schema(),
        value
            .map(it -> tree.with(attribute.attribute(), it))
            .orElseGet(() -> tree.without(attribute.attribute())));
    return new Profile(trees);
  }
}
