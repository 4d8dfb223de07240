package latchkey.domain.profile;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;
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
   *     could be changed, Immutable when it has a value for good
   */
  public Profile apply(ProfileChange change, ResourceType type) {
    var edit = edit(change, type);
    var after = change.accept(edit);
    if (after.equals(edit.before())) return this;
    edit.before().ifPresent(it -> new Settled(edit.definition(), it).require(after));
    return with(change.where().path().whole(), after);
  }

  /**
   * This profile after it was described anew as a whole (RFC 7644 §3.5.1): what is not mentioned is
   * gone, but for what is immutable.
   *
   * @throws latchkey.domain.refusal.RefusedException Immutable when such a value would be another
   */
  public Profile redescribed(Profile anew, ResourceType type) {
    var after = anew;
    for (Schema schema : type.schemas()) {
      for (AttributeDefinition one : schema.attributes()) {
        var path = AttributePath.of(schema.id(), one.name());
        var before = at(path);
        if (before.isPresent()) after = after.keeping(path, new Settled(one, before.get()));
      }
    }
    return after;
  }

  private Profile keeping(AttributePath path, Settled settled) {
    return with(path, settled.keptIn(at(path)));
  }

  /** What is left of it when only what a type defines, and as it defines it, is kept. */
  public Profile within(ResourceType type) {
    var rest = this;
    for (var tree : facts.entrySet()) {
      if (StandardSchemas.define(tree.getKey())) continue;
      for (var fact : tree.getValue().parts().entrySet()) {
        var path = AttributePath.of(tree.getKey(), fact.getKey());
        if (!Demand.accepts(type, path, fact.getValue())) rest = rest.with(path, Optional.empty());
      }
    }
    return rest;
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
