package latchkey.application.query;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Value;

/**
 * What a sort means for resources of a type (RFC 7644 §3.4.2.3), as a total order of their places:
 * by one value of each, who has none last, then by id. Descending is the exact reverse. Stores that
 * compile a sort must put the same resources in the same order.
 */
public record Order(Sort sort, ResourceType type) implements Comparator<Place> {
  // Of a text with an index of its own only as much counts as the index holds; of these, only a
  // displayName can be longer.
  private static final Set<String> INDEXED = Set.of("userName", "externalId", "displayName");

  private static final Comparator<Optional<Value>> BY_KEY =
      Comparator.comparing(it -> it.orElse(null), Comparator.nullsLast(Order::values));

  private static final Comparator<Place> ASCENDING =
      Comparator.comparing(Place::key, BY_KEY).thenComparing(Place::id, Order::ids);

  /** The place of a resource. */
  public Place place(Attributes of, UUID id) {
    return new Place(sort.by().flatMap(path -> key(of, path)), id);
  }

  @Override
  public int compare(Place a, Place b) {
    int ascending = ASCENDING.compare(a, b);
    return sort.descending() ? -ascending : ascending;
  }

  /** As their texts and bytes are ordered; {@link UUID#compareTo} takes the halves as signed. */
  public static int ids(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }

  private Optional<Value> key(Attributes of, AttributePath path) {
    return of.at(path.whole())
        .map(Order::preferred)
        .flatMap(one -> simple(one, path))
        .map(value -> comparable(value, path));
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
    if (one instanceof Value.Complex complex) return complex.part(path.part().orElse("value"));
    return Optional.of(one).filter(it -> path.part().orElse("value").equals("value"));
  }

  private Value comparable(Value value, AttributePath path) {
    if (!(value instanceof Value.Text text)) return value;
    String all = caseExact(path) ? text.value() : Fold.of(text.value());
    return new Value.Text(indexed(path) ? Fold.cut(all) : all);
  }

  private boolean indexed(AttributePath path) {
    return path.schema().equals(type.core().id()) && INDEXED.contains(path.attribute());
  }

  private boolean caseExact(AttributePath path) {
    var whole = type.attribute(path.schema(), path.attribute());
    var part = whole.flatMap(it -> it.part(path.part().orElse("value")));
    return part.or(() -> whole).filter(AttributeDefinition::caseExact).isPresent();
  }

  private static int values(Value a, Value b) {
    if (a instanceof Value.Text x && b instanceof Value.Text y) {
      return Fold.compare(x.value(), y.value());
    }
    if (a instanceof Value.Num x && b instanceof Value.Num y) return x.value().compareTo(y.value());
    if (a instanceof Value.Moment x && b instanceof Value.Moment y) return x.at().compareTo(y.at());
    if (a instanceof Value.Flag x && b instanceof Value.Flag y) {
      return Boolean.compare(x.value(), y.value());
    }
    throw new IllegalArgumentException("values of one attribute are of one kind");
  }
}
