package latchkey.persistence.jpa.criterion;

import java.util.Optional;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;

/** Finds what an index can be asked for: a part of which a criterion demands a value. */
final class Probe {
  private Probe() {}

  /** The part to look up elements by; one that is compared for equality if there is any. */
  static Optional<AttributePath> of(Elements elements, Criterion inner) {
    var equal = equal(elements, inner);
    return equal.isPresent() ? equal : demanded(elements, inner).findFirst().map(it -> it.path());
  }

  /** The part that is compared for equality. */
  static Optional<AttributePath> equal(Elements elements, Criterion inner) {
    return demanded(elements, inner)
        .filter(it -> it.op() == Operator.EQ)
        .findFirst()
        .map(Criterion.Compare::path);
  }

  private static Stream<Criterion.Compare> demanded(Elements elements, Criterion inner) {
    return conjuncts(inner)
        .filter(Criterion.Compare.class::isInstance)
        .map(Criterion.Compare.class::cast)
        .filter(it -> it.op() != Operator.NE && elements.probes(it.path()));
  }

  /** What must hold, each for itself. */
  static Stream<Criterion> conjuncts(Criterion criterion) {
    return criterion instanceof Criterion.And and
        ? and.all().stream().flatMap(Probe::conjuncts)
        : Stream.of(criterion);
  }
}
