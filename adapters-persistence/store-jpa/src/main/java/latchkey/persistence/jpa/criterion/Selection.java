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
 * What a criterion selects of a table {@code r}.
 *
 * <p>An equality on indexed values that must hold becomes the driver: as an {@code exists} it would
 * make H2 look at every row of the organization.
 *
 * @param driver query of the ids, once each, that can be selected at all
 */
public record Selection(Optional<Phrase> driver, Phrase predicate) {
  /** Everything. */
  public static final Selection ALL = new Selection(Optional.empty(), Truth.ALWAYS);

  /** What the criterion selects of one organization. */
  public static Selection of(Criterion criterion, Vocabulary vocabulary, UUID organization) {
    List<Criterion> rest = new ArrayList<>(Probe.conjuncts(criterion).toList());
    Optional<Phrase> driver = Optional.empty();
    for (var one : List.copyOf(rest)) {
      driver = driver(one, vocabulary, organization);
      if (driver.isPresent()) {
        rest.remove(one);
        break;
      }
    }
    var compiler = new Compiler(vocabulary);
    return new Selection(driver, Truth.all(rest.stream().map(it -> it.accept(compiler)).toList()));
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
    return elements
        .resources(organization, probe)
        .then(" and ")
        .then(inner.accept(Compiler.within(elements, Optional.of(probe))));
  }

  /** Whether it looks inside of texts, which no index can help with. */
  public boolean slow() {
    return text().contains(" like ");
  }

  private String text() {
    return driver.map(Phrase::text).orElse("") + predicate.text();
  }
}
