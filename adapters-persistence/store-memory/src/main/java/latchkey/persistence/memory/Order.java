package latchkey.persistence.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import latchkey.application.query.Sort;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Value;

/**
 * The order of a listing (RFC 7644 §3.4.2.3): by one value of each resource, who has none last,
 * then by id. Descending is the exact reverse.
 */
record Order(Sort sort, ResourceType type) {

  /** Sorts what comes in the order of ids. */
  <T> List<T> of(List<T> rows, Function<T, Attributes> seen) {
    var sorted = new ArrayList<>(rows);
    sort.by().ifPresent(path -> arrange(sorted, seen, path));
    if (sort.descending()) Collections.reverse(sorted);
    return sorted;
  }

  private <T> void arrange(List<T> rows, Function<T, Attributes> seen, AttributePath path) {
    var keyed = new ArrayList<Keyed<T>>();
    for (T row : rows) keyed.add(new Keyed<>(row, key(seen.apply(row), path)));
    boolean exact = caseExact(path);
    Comparator<Value> byValue = (a, b) -> compare(a, b, exact);
    keyed.sort(Comparator.comparing(Keyed::value, missingLast(byValue)));
    for (int i = 0; i < keyed.size(); i++) rows.set(i, keyed.get(i).row);
  }

  private static Comparator<Optional<Value>> missingLast(Comparator<Value> order) {
    return Comparator.comparing(it -> it.orElse(null), Comparator.nullsLast(order));
  }

  private Optional<Value> key(Attributes of, AttributePath path) {
    return of.at(path.whole()).map(Order::preferred).flatMap(one -> simple(one, path));
  }

  /** Of many the primary one, else the first. */
  private static Value preferred(Value value) {
    if (!(value instanceof Value.Many many)) return value;
    return many.elements().stream()
        .filter(Order::isPrimary)
        .findFirst()
        .orElse(many.elements().get(0));
  }

  private static boolean isPrimary(Value element) {
    return element instanceof Value.Complex complex
        && complex.part("primary").filter(new Value.Flag(true)::equals).isPresent();
  }

  /** Of a complex value the part that is named, else the one called {@code value}. */
  private static Optional<Value> simple(Value one, AttributePath path) {
    return one instanceof Value.Complex complex
        ? complex.part(path.part().orElse("value"))
        : Optional.of(one);
  }

  private boolean caseExact(AttributePath path) {
    var whole = type.attribute(path.schema(), path.attribute());
    var part = whole.flatMap(it -> it.part(path.part().orElse("value")));
    return part.or(() -> whole).filter(AttributeDefinition::caseExact).isPresent();
  }

  private static int compare(Value a, Value b, boolean exact) {
    if (a instanceof Value.Text x && b instanceof Value.Text y) {
      return exact
          ? Fold.compare(x.value(), y.value())
          : Fold.compare(Fold.of(x.value()), Fold.of(y.value()));
    }
    if (a instanceof Value.Num x && b instanceof Value.Num y) return x.value().compareTo(y.value());
    if (a instanceof Value.Moment x && b instanceof Value.Moment y) return x.at().compareTo(y.at());
    if (a instanceof Value.Flag x && b instanceof Value.Flag y) {
      return Boolean.compare(x.value(), y.value());
    }
    return 0;
  }

  private record Keyed<T>(T row, Optional<Value> value) {}
}
