package latchkey.domain.profile;

import java.util.Optional;
import java.util.function.Predicate;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Value;
import latchkey.domain.refusal.Refusal;

/**
 * A value of which something may be there for good: all of it, or a part (RFC 7643 §7, immutable).
 */
record Settled(AttributeDefinition definition, Value value) {

  /**
   * @throws latchkey.domain.refusal.RefusedException Immutable when what is there for good would
   *     change or go
   */
  void require(Optional<Value> after) {
    if (definition.immutable() && !after.equals(Optional.of(value))) throw refused("");
    settledParts(part -> !part(after, part).equals(part(value, part)));
  }

  /**
   * What becomes of it when all is described anew: what is not mentioned stays when it is there for
   * good.
   *
   * @throws latchkey.domain.refusal.RefusedException Immutable when it would be another
   */
  Optional<Value> keptIn(Optional<Value> said) {
    if (!definition.immutable()) return partsKeptIn(said);
    if (said.isPresent() && !said.get().equals(value)) throw refused("");
    return Optional.of(value);
  }

  private Optional<Value> partsKeptIn(Optional<Value> said) {
    settledParts(
        part -> {
          var now = part(said, part);
          return now.isPresent() && !now.equals(part(value, part));
        });
    var kept = said;
    for (AttributeDefinition part : definition.parts()) {
      if (isSettled(part)) kept = Optional.of(with(kept, part.name()));
    }
    return kept;
  }

  private void settledParts(Predicate<String> changes) {
    for (AttributeDefinition part : definition.parts()) {
      if (isSettled(part) && changes.test(part.name())) throw refused("." + part.name());
    }
  }

  // Of many elements none can be told for good from its successor.
  private boolean isSettled(AttributeDefinition part) {
    return part.immutable() && !definition.multiValued() && part(value, part.name()).isPresent();
  }

  private Value with(Optional<Value> said, String part) {
    var whole =
        said.filter(Value.Complex.class::isInstance).orElse(new Value.Complex(java.util.Map.of()));
    return ((Value.Complex) whole).with(part, part(value, part).orElseThrow());
  }

  private static Optional<Value> part(Optional<Value> of, String name) {
    return of.flatMap(it -> part(it, name));
  }

  private static Optional<Value> part(Value of, String name) {
    return of instanceof Value.Complex complex ? complex.part(name) : Optional.empty();
  }

  private RuntimeException refused(String part) {
    String why = "has a value that cannot be changed any more";
    return new Refusal.Immutable(definition.name() + part, why).refused();
  }
}
