package latchkey.persistence.memory;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import latchkey.application.query.Listing;
import latchkey.application.query.Order;
import latchkey.application.query.Place;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.criterion.Criterion;

/** What is selected of the rows of a type: the meaning of criteria, orders, windows and walks. */
record Selection<T>(
    ResourceType type, Function<T, UUID> id, Function<T, Attributes> seen, Stream<T> rows) {

  Listing<T> page(Query query) {
    var order = new Order(query.sort(), type);
    var selected = placed(query.criterion(), order).sorted(by(order)).toList();
    var window = query.window();
    var page = selected.stream().skip(window.offset()).limit(window.count());
    return new Listing<>(page.map(Placed::row).toList(), selected.size());
  }

  Stretch<T> part(Walk walk) {
    var order = new Order(walk.sort(), type);
    Comparator<Place> way = walk.step().back() ? order.reversed() : order;
    var found =
        placed(walk.criterion(), order)
            .filter(
                it -> walk.step().from().map(from -> way.compare(from, it.place)).orElse(-1) < 0)
            .sorted(by(way))
            .limit(walk.most() + 1L)
            .toList();
    return Stretch.of(walk, found, Placed::place).map(Placed::row);
  }

  private Stream<Placed<T>> placed(Optional<Criterion> criterion, Order order) {
    return rows.filter(row -> criterion.map(it -> it.matches(seen.apply(row))).orElse(true))
        .map(row -> new Placed<>(order.place(seen.apply(row), id.apply(row)), row));
  }

  private static <T> Comparator<Placed<T>> by(Comparator<Place> order) {
    return Comparator.comparing(Placed::place, order);
  }

  private record Placed<T>(Place place, T row) {}
}
