package latchkey.persistence.jpa.criterion;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;

/** A page of a table and how many rows there are in all. */
public final class Search {
  private final Query query;
  private final Rows rows;

  public Search(String table, Vocabulary vocabulary, Query query) {
    this.query = query;
    this.rows = new Rows(table, vocabulary, query.organization(), query.criterion());
  }

  /** The page; a page that is not full tells the total by itself. */
  public <R> Listing<R> page(Sql sql, String columns, Function<Row, R> read) {
    var window = query.window();
    List<R> items = window.count() == 0 ? List.of() : rows.list(sql, page(columns), read);
    boolean last = !items.isEmpty() && items.size() < window.count();
    boolean none = items.isEmpty() && window.count() > 0 && window.offset() == 0;
    return new Listing<>(items, last || none ? window.offset() + items.size() : total(sql));
  }

  private long total(Sql sql) {
    var count = rows.selected("count(*) as total");
    return rows.list(sql, count, row -> row.number("total")).get(0);
  }

  private Phrase page(String columns) {
    var window = query.window();
    return rows.selected(columns)
        .then(order(query.sort()))
        .then(" offset ? rows fetch next ? rows only", window.offset(), window.count());
  }

  // Always the full key: H2 reads an index in order only when the order begins like the index.
  private String order(Sort sort) {
    String way = sort.descending() ? " desc" : "";
    var text = new StringBuilder(" order by r.org" + way);
    var order = sort.by().map(rows::order);
    order.ifPresent(keys -> text.append(keys(keys, way)));
    if (!order.map(Vocabulary.Order::unique).orElse(false)) text.append(", r.id").append(way);
    return text.toString();
  }

  // What is missing comes last, and first when descending (RFC 7644 §3.4.2.3).
  private static String keys(Vocabulary.Order order, String way) {
    String missing = !order.mayMiss() ? "" : way.isEmpty() ? " nulls last" : " nulls first";
    return order.expressions().stream()
        .map(key -> ", " + key + way + missing)
        .collect(Collectors.joining());
  }
}
