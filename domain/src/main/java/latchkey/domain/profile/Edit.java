package latchkey.domain.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Value;

/**
 * What a change makes of the value of one attribute: the table of RFC 7644 §3.5.2 by kind of
 * target. An absent value is empty.
 */
record Edit(Optional<Value> before, AttributeDefinition definition)
    implements ProfileChange.Cases<Optional<Value>> {

  @Override
  public Optional<Value> merge(ProfileChange.Merge it) {
    if (definition.multiValued()) return elements().merge(it.where(), it.what());
    return set(it.where(), it.what());
  }

  @Override
  public Optional<Value> set(ProfileChange.Set it) {
    if (definition.multiValued()) return elements().set(it.where(), it.what());
    return set(it.where(), it.what());
  }

  @Override
  public Optional<Value> clear(ProfileChange.Clear it) {
    if (definition.multiValued()) return elements().clear(it.where());
    if (it.where().path().part().isEmpty()) return Optional.empty();
    return present(complex().without(it.where().path().part().get()));
  }

  /** Whether the change makes an element because there is none that it selects. */
  boolean creates(ProfileChange change) {
    return change.needsTarget() && definition.multiValued() && elements().lacks(change.where());
  }

  private Optional<Value> set(Target where, Value what) {
    var part = where.path().part();
    if (part.isPresent()) return present(complex().with(part.get(), what));
    // Sub-attributes that are not given stay: a replace names those it replaces (§3.5.2.3).
    return what instanceof Value.Complex given
        ? present(complex().merge(given))
        : Optional.of(what);
  }

  private Value.Complex complex() {
    return before
        .filter(Value.Complex.class::isInstance)
        .map(Value.Complex.class::cast)
        .orElseGet(() -> new Value.Complex(Map.of()));
  }

  private static Optional<Value> present(Value.Complex value) {
    return value.parts().isEmpty() ? Optional.empty() : Optional.of(value);
  }

  private Elements elements() {
    return new Elements(before.map(Edit::listed).orElse(List.of()));
  }

  private static List<Value> listed(Value value) {
    return value instanceof Value.Many many ? many.elements() : List.of(value);
  }
}
