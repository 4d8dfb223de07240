package latchkey.persistence.memory;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import latchkey.application.query.Listing;
import latchkey.application.query.Order;
import latchkey.application.query.Place;
import latchkey.application.query.Query;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;

/** What a query selects: the meaning of criteria, orders and windows. */
record Selection<T>(
    Query query, ResourceType type, Function<T, UUID> id, Function<T, Attributes> seen) {

  Listing<T> of(Stream<T> rows) {
    var selected = sorted(rows.filter(this::matches));
    return new Listing<>(page(selected), selected.size());
  }

  private boolean matches(T row) {
    return query.criterion().map(it -> it.matches(seen.apply(row))).orElse(true);
  }

  private List<T> sorted(Stream<T> rows) {
    var order = new Order(query.sort(), type);
    return rows.map(row -> new Placed<>(order.place(seen.apply(row), id.apply(row)), row))
        .sorted(Comparator.comparing(Placed::place, order))
        .map(Placed::row)
        .toList();
  }

  private List<T> page(List<T> rows) {
    var window = query.window();
    return rows.stream().skip(window.offset()).limit(window.count()).toList();
  }

  private record Placed<T>(Place place, T row) {}
}
