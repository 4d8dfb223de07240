package latchkey.persistence.jpa.criterion;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.refusal.Refusal;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;

/**
 * A page of a table {@code r} and how many rows there are in all. The organization stands outside
 * of what the criterion became, so that no {@code or} and no {@code not} reaches beyond it.
 */
public final class Search {
  /** What looks inside of texts may take this long, and is refused then. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final String table;
  private final Vocabulary vocabulary;
  private final Query query;
  private final Selection selection;

  public Search(String table, Vocabulary vocabulary, Query query) {
    this.table = table;
    this.vocabulary = vocabulary;
    this.query = query;
    this.selection =
        query
            .criterion()
            .map(it -> Selection.of(it, vocabulary, query.organization().value()))
            .orElse(Selection.ALL);
  }

  /** The page; a page that is not full tells the total by itself. */
  public <R> Listing<R> page(Sql sql, String columns, Function<Row, R> read) {
    var window = query.window();
    List<R> items = window.count() == 0 ? List.of() : rows(sql, page(columns), read);
    boolean last = !items.isEmpty() && items.size() < window.count();
    boolean none = items.isEmpty() && window.count() > 0 && window.offset() == 0;
    return new Listing<>(items, last || none ? window.offset() + items.size() : total(sql));
  }

  private long total(Sql sql) {
    return rows(sql, selected("count(*) as total"), row -> row.number("total")).get(0);
  }

  private <R> List<R> rows(Sql sql, Phrase text, Function<Row, R> read) {
    return selection.slow() ? sql.list(text, read, LONGEST) : sql.list(text, read);
  }

  private Phrase page(String columns) {
    Window window = query.window();
    return selected(columns)
        .then(order(query.sort()))
        .then(" offset ? rows fetch next ? rows only", window.offset(), window.count());
  }

  private Phrase selected(String columns) {
    return Phrase.of("select " + columns + " from ")
        .then(selection.driver().map(this::driven).orElse(Phrase.of(table + " r")))
        .then(" where r.org = ? and ", query.organization().value())
        .then(selection.predicate());
  }

  // The driver's ids all have their row, so a left join is none; but it keeps H2 from beginning
  // with the table and asking the driver for each of its rows.
  private Phrase driven(Phrase driver) {
    return Phrase.of("(")
        .then(driver)
        .then(
            ") d left join " + table + " r on r.org = ? and r.id = d.id",
            query.organization().value());
  }

  // Always the full key: H2 reads an index in order only when the order begins like the index.
  private String order(Sort sort) {
    String way = sort.descending() ? " desc" : "";
    var text = new StringBuilder(" order by r.org" + way);
    var order = sort.by().map(this::order);
    order.ifPresent(keys -> text.append(keys(keys, way)));
    if (!order.map(Vocabulary.Order::unique).orElse(false)) text.append(", r.id").append(way);
    return text.toString();
  }

  private Vocabulary.Order order(AttributePath path) {
    return vocabulary
        .order(path)
        // what is complex counts by its value
        .or(() -> vocabulary.order(path.with("value")))
        .orElseThrow(() -> new Refusal.BadCriterion(0, "nothing is sorted by " + path).refused());
  }

  // What is missing comes last, and first when descending (RFC 7644 §3.4.2.3).
  private static String keys(Vocabulary.Order order, String way) {
    String missing = !order.mayMiss() ? "" : way.isEmpty() ? " nulls last" : " nulls first";
    return order.expressions().stream()
        .map(key -> ", " + key + way + missing)
        .collect(Collectors.joining());
  }
}
