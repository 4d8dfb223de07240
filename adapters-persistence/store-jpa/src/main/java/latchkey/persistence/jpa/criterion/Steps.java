package latchkey.persistence.jpa.criterion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import latchkey.application.query.Place;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.attribute.Value;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;

/**
 * A part of a walk through a table. What comes behind a place are up to three ranges of one index,
 * one after the other: the same key with a later id, later keys, no key. Each is asked for as a
 * query of its own within one statement, as neither a comparison of rows nor an {@code or} makes H2
 * begin at the place.
 */
public final class Steps {
  private final Walk walk;
  private final Rows rows;
  private final Optional<Vocabulary.Order> order;
  private final Optional<String> key;
  private final boolean up;

  public Steps(String table, Vocabulary vocabulary, Walk walk) {
    this.walk = walk;
    this.rows = new Rows(table, vocabulary, walk.organization(), walk.criterion());
    this.order = walk.sort().by().map(rows::order).filter(it -> !it.expressions().isEmpty());
    this.key = order.map(it -> it.expressions().get(0));
    this.up = walk.sort().descending() == walk.step().back();
  }

  /**
   * The part.
   *
   * @param place of what was read
   */
  public <R> Stretch<R> part(
      Sql sql, String columns, Function<Row, R> read, Function<R, Place> place) {
    return Stretch.of(walk, rows.list(sql, query(columns), read), place);
  }

  private Phrase query(String columns) {
    var ranges = ranges();
    if (ranges.size() == 1) return range(columns, ranges.get(0));
    var parts = new ArrayList<Phrase>();
    for (Phrase range : ranges) {
      String which = columns + ", " + key.orElseThrow() + " as place, " + parts.size() + " as part";
      parts.add(range(which, range).enclosed());
    }
    return Phrase.of("select * from (")
        .then(Phrase.joined(" union all ", parts))
        .then(") w order by part, place" + way() + ", id" + way())
        .then(limit());
  }

  // The organization is the same for all, so its own direction means nothing.
  private Phrase range(String columns, Phrase condition) {
    var by = new StringBuilder(" order by r.org");
    key.ifPresent(it -> by.append(", ").append(it).append(way()));
    if (!order.map(Vocabulary.Order::unique).orElse(false)) by.append(", r.id").append(way());
    return rows.selected(columns).then(" and ").then(condition).then(by.toString()).then(limit());
  }

  private String way() {
    return up ? "" : " desc";
  }

  private Phrase limit() {
    return Phrase.of(" fetch first ? rows only", walk.most() + 1);
  }

  private List<Phrase> ranges() {
    var from = walk.step().from();
    if (key.isEmpty()) return List.of(from.map(it -> id(it.id())).orElse(Truth.ALWAYS));
    return from.map(this::behind).orElseGet(this::all);
  }

  private List<Phrase> all() {
    if (!mayMiss()) return List.of(Truth.ALWAYS);
    return up ? List.of(said(), unsaid()) : List.of(unsaid(), said());
  }

  private List<Phrase> behind(Place place) {
    var value = place.key().map(Steps::parameter);
    if (value.isEmpty()) return up ? List.of(unsaid(place)) : List.of(unsaid(place), said());
    var same = Phrase.of(key.orElseThrow() + " = ? and ", value.get()).then(id(place.id()));
    var later = Phrase.of(key.orElseThrow() + (up ? " > ?" : " < ?"), value.get());
    return up && mayMiss() ? List.of(same, later, unsaid()) : List.of(same, later);
  }

  private boolean mayMiss() {
    return order.filter(Vocabulary.Order::mayMiss).isPresent();
  }

  private Phrase id(UUID from) {
    return rows.id(up ? ">" : "<", from);
  }

  // A range of the index: asked for what is not null, H2 begins at the nulls. Only texts may miss.
  private Phrase said() {
    return Phrase.of(key.orElseThrow() + " >= ''");
  }

  private Phrase unsaid() {
    return Phrase.of(key.orElseThrow() + " is null");
  }

  private Phrase unsaid(Place place) {
    return unsaid().then(" and ").then(id(place.id()));
  }

  private static Object parameter(Value value) {
    return value instanceof Value.Moment moment ? moment.at() : ((Value.Text) value).value();
  }
}
