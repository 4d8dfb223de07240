package latchkey.persistence.jpa.criterion;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.refusal.Refusal;
import latchkey.persistence.jpa.database.Phrase;

/**
 * A criterion as a predicate. What it cannot say in SQL it refuses: nothing is ever searched in
 * memory.
 */
final class Compiler implements Criterion.Cases<Phrase> {
  private final Vocabulary vocabulary;

  Compiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  @Override
  public Phrase and(Criterion.And it) {
    return Truth.all(it.all().stream().map(one -> one.accept(this)).toList());
  }

  @Override
  public Phrase or(Criterion.Or it) {
    return Truth.any(it.any().stream().map(one -> one.accept(this)).toList());
  }

  @Override
  public Phrase not(Criterion.Not it) {
    return Truth.not(it.of().accept(this));
  }

  @Override
  public Phrase compare(Criterion.Compare it) {
    if (it.op() == Operator.NE) return Truth.not(compare(equal(it)));
    return vocabulary
        .fact(it.path())
        .map(fact -> fact.holds(it.op(), it.literal()))
        .orElseGet(() -> any(it.path(), it));
  }

  private static Criterion.Compare equal(Criterion.Compare it) {
    return new Criterion.Compare(it.path(), Operator.EQ, it.literal(), it.caseExact());
  }

  @Override
  public Phrase present(Criterion.Present it) {
    return vocabulary.fact(it.path()).map(Fact::present).orElseGet(() -> anyPresent(it));
  }

  private Phrase anyPresent(Criterion.Present it) {
    return it.path().part().isPresent()
        ? any(it.path(), it)
        : exists(elements(it.path()), Optional.empty(), elements(it.path()).content());
  }

  @Override
  public Phrase anyElement(Criterion.AnyElement it) {
    return vocabulary
        .fact(it.path())
        .map(single -> Truth.all(java.util.List.of(single.exists(), it.inner().accept(this))))
        .orElseGet(() -> any(it.path(), it.inner()));
  }

  /** Some element of the attribute meets the criterion. */
  private Phrase any(AttributePath path, Criterion inner) {
    var elements = elements(path);
    var probe = Probe.of(elements, inner);
    return exists(elements, probe, inner.accept(within(elements, probe)));
  }

  private static Phrase exists(Elements elements, Optional<AttributePath> probe, Phrase inner) {
    return Phrase.of("exists (select 1 ")
        .then(elements.ofResource(probe))
        .then(" and ")
        .then(inner)
        .then(")");
  }

  /** Compiles criteria of one element. */
  static Compiler within(Elements elements, Optional<AttributePath> probe) {
    return new Compiler(new OneElement(elements, probe));
  }

  private Elements elements(AttributePath path) {
    return vocabulary.elements(path.whole()).orElseThrow(() -> unsearchable(path));
  }

  private static RuntimeException unsearchable(AttributePath path) {
    return new Refusal.BadCriterion(0, path + " cannot be searched").refused();
  }

  /** The words for one element: its parts. */
  private record OneElement(Elements elements, Optional<AttributePath> probe)
      implements Vocabulary {
    @Override
    public Optional<Fact> fact(AttributePath path) {
      return elements.part(path, probe);
    }

    @Override
    public Optional<Elements> elements(AttributePath attribute) {
      return Optional.empty();
    }

    @Override
    public Optional<Order> order(AttributePath path) {
      return Optional.empty();
    }
  }
}
