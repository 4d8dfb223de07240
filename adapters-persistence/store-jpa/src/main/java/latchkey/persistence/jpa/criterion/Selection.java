package latchkey.persistence.jpa.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/**
 * What a criterion selects of a table {@code r}, as its joins and its predicate.
 *
 * <p>An equality on indexed values that must hold becomes the driving join: as an {@code exists} it
 * would make H2 look at every row of the organization.
 */
public record Selection(Phrase joins, Phrase predicate) {
  /** Everything. */
  public static final Selection ALL = new Selection(Phrase.NONE, Truth.ALWAYS);

  /** What the criterion selects of one organization. */
  public static Selection of(Criterion criterion, Vocabulary vocabulary, UUID organization) {
    List<Criterion> rest = new ArrayList<>(Probe.conjuncts(criterion).toList());
    var joins = Phrase.NONE;
    for (var one : rest) {
      var driver = driver(one, vocabulary, organization);
      if (driver.isPresent()) {
        joins = driver.get();
        rest.remove(one);
        break;
      }
    }
    var compiler = new Compiler(vocabulary);
    return new Selection(joins, Truth.all(rest.stream().map(it -> it.accept(compiler)).toList()));
  }

  private static Optional<Phrase> driver(Criterion one, Vocabulary words, UUID organization) {
    if (one instanceof Criterion.AnyElement any) {
      return driver(any.path(), any.inner(), words, organization);
    }
    return one instanceof Criterion.Compare compare && compare.op() == Operator.EQ
        ? driver(compare.path().whole(), compare, words, organization)
        : Optional.empty();
  }

  private static Optional<Phrase> driver(
      AttributePath attribute, Criterion inner, Vocabulary words, UUID organization) {
    return words
        .elements(attribute)
        .flatMap(
            elements ->
                Probe.equal(elements, inner)
                    .map(probe -> driver(elements, probe, inner, organization)));
  }

  private static Phrase driver(
      Elements elements, AttributePath probe, Criterion inner, UUID organization) {
    return Phrase.of(" join (")
        .then(elements.resources(organization, probe))
        .then(" and ")
        .then(inner.accept(Compiler.within(elements, Optional.of(probe))))
        .then(") d on d.id = r.id");
  }

  /** Whether it looks inside of texts, which no index can help with. */
  public boolean slow() {
    return predicate.text().contains(" like ");
  }
}
