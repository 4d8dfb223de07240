package latchkey.persistence.memory;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;

/**
 * What a query selects from rows that come in the order of ids: the meaning of criteria, orders and
 * windows.
 */
record Selection<T>(Query query, ResourceType type, Function<T, Attributes> seen) {

  Listing<T> of(Stream<T> rows) {
    var selected = sorted(rows.filter(this::matches).toList());
    return new Listing<>(page(selected), selected.size());
  }

  private boolean matches(T row) {
    return query.criterion().map(it -> it.matches(seen.apply(row))).orElse(true);
  }

  private List<T> sorted(List<T> rows) {
    return new Order(query.sort(), type).of(rows, seen);
  }

  private List<T> page(List<T> rows) {
    var window = query.window();
    return rows.stream().skip(window.offset()).limit(window.count()).toList();
  }
}
