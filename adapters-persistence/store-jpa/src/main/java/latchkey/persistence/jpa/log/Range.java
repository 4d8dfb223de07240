package latchkey.persistence.jpa.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.application.log.spi.LogEntries.Span;
import latchkey.application.query.IdTime;
import latchkey.application.query.Order;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Phrase;

/**
 * Which lines an index leads to. Ids tell the time, so a time in the filter, and the id of a
 * request, which tells it too, bound what has to be looked through.
 */
record Range(OrganizationId organization, Span span) {
  /** How far the time in an id may be from the time of its line: clocks are set now and then. */
  private static final Duration SLACK = Duration.ofMinutes(1);

  /** How long a request may go on after its id was drawn. */
  private static final Duration LONGEST = Duration.ofHours(1);

  /** The condition. */
  Phrase condition() {
    var all = new ArrayList<Phrase>();
    all.add(Phrase.of("c.org = ?", organization.value()));
    filter().object().map(it -> Phrase.of("c.object = ?", it)).ifPresent(all::add);
    end().map(it -> Phrase.of("c.id < ?", it)).ifPresent(all::add);
    start().map(it -> Phrase.of("c.id >= ?", IdTime.first(it))).ifPresent(all::add);
    return Phrase.joined(" and ", all);
  }

  /** The order in which the index has them. */
  String order() {
    return filter().object().isPresent() ? "c.org, c.object, c.id desc" : "c.org, c.id desc";
  }

  private LogFilter filter() {
    return span.filter();
  }

  private Optional<UUID> end() {
    return Stream.of(
            span.before(),
            filter().to().map(it -> IdTime.first(it.plus(SLACK))),
            requested().map(it -> IdTime.first(it.plus(LONGEST))))
        .flatMap(Optional::stream)
        .min(Order::ids);
  }

  private Optional<Instant> start() {
    return Stream.of(filter().from(), requested())
        .flatMap(Optional::stream)
        .map(it -> it.minus(SLACK))
        .max(Instant::compareTo);
  }

  private Optional<Instant> requested() {
    return filter().requestId().flatMap(IdTime::of);
  }
}
