package latchkey.domain.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;

/** The element that a criterion of {@code eq} terms describes; none when it has other terms. */
final class EqTerms implements Criterion.Cases<Optional<Value.Complex>> {
  private EqTerms() {}

  static Optional<Value.Complex> of(Criterion criterion) {
    return criterion.accept(new EqTerms());
  }

  @Override
  public Optional<Value.Complex> and(Criterion.And it) {
    Map<String, Value> parts = new LinkedHashMap<>();
    for (Criterion one : it.all()) {
      var term = one.accept(this);
      if (term.isEmpty()) return Optional.empty();
      parts.putAll(term.get().parts());
    }
    return Optional.of(new Value.Complex(parts));
  }

  @Override
  public Optional<Value.Complex> compare(Criterion.Compare it) {
    if (it.op() != Operator.EQ) return Optional.empty();
    return it.path().part().map(name -> new Value.Complex(Map.of(name, it.literal())));
  }

  @Override
  public Optional<Value.Complex> or(Criterion.Or it) {
    return Optional.empty();
  }

  @Override
  public Optional<Value.Complex> not(Criterion.Not it) {
    return Optional.empty();
  }

  @Override
  public Optional<Value.Complex> present(Criterion.Present it) {
    return Optional.empty();
  }

  @Override
  public Optional<Value.Complex> anyElement(Criterion.AnyElement it) {
    return Optional.empty();
  }
}
