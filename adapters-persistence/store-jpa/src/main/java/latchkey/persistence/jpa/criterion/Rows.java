package latchkey.persistence.jpa.criterion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;

/**
 * The rows of a table {@code r} that a criterion selects. The organization stands outside of what
 * the criterion became, so that no {@code or} and no {@code not} reaches beyond it.
 */
final class Rows {
  /** What looks inside of texts may take this long, and is refused then. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final String table;
  private final Vocabulary vocabulary;
  private final UUID organization;
  private final Selection selection;

  Rows(
      String table,
      Vocabulary vocabulary,
      OrganizationId organization,
      Optional<Criterion> criterion) {
    this.table = table;
    this.vocabulary = vocabulary;
    this.organization = organization.value();
    this.selection =
        criterion
            .map(it -> Selection.of(it, vocabulary, organization.value()))
            .orElse(Selection.ALL);
  }

  /** Selects columns of them; open for more conditions. */
  Phrase selected(String columns) {
    return Phrase.of("select " + columns + " from ")
        .then(selection.driver().map(this::driven).orElse(Phrase.of(table + " r")))
        .then(" where r.org = ? and ", organization)
        .then(selection.predicate());
  }

  // The driver's ids all have their row, so a left join is none; but it keeps H2 from beginning
  // with the table and asking the driver for each of its rows.
  private Phrase driven(Phrase driver) {
    return Phrase.of("(")
        .then(driver)
        .then(") d left join " + table + " r on r.org = ? and r.id = d.id", organization);
  }

  /** That their id compares so; said of a driver too, which can begin there. */
  Phrase id(String operator, UUID from) {
    var condition = Phrase.of("r.id " + operator + " ?", from);
    return selection.driver().isEmpty()
        ? condition
        : condition.then(" and d.id " + operator + " ?", from);
  }

  /** What to order them by. */
  Vocabulary.Order order(AttributePath path) {
    return vocabulary
        .order(path)
        // what is complex counts by its value
        .or(() -> vocabulary.order(path.with("value")))
        .orElseThrow(() -> new Refusal.BadCriterion(0, "nothing is sorted by " + path).refused());
  }

  /** Sends a query about them. */
  <R> List<R> list(Sql sql, Phrase query, Function<Row, R> read) {
    return selection.slow() ? sql.list(query, read, LONGEST) : sql.list(query, read);
  }
}
