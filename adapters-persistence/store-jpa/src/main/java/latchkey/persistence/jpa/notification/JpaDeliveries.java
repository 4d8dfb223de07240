package latchkey.persistence.jpa.notification;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import latchkey.application.notification.spi.Deliveries;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Progress;
import latchkey.domain.notification.Progress.State;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;

/** Deliveries, a row each. */
@Dependent
public class JpaDeliveries implements Deliveries {
  private static final String FROM =
      "select " + DeliveryColumns.ALL + " from delivery d where d.org = ? and d.subscription = ?";

  // of a notice the place is null, and so nothing is before it
  private static final String DUE =
      """
       and d.due <= ? and not exists (
        select 1 from delivery e where e.org = d.org and e.subscription = d.subscription
        and e.subject = d.subject and e.due is not null and e.place < d.place)
      order by d.org, d.subscription, d.due, d.place, d.id fetch first ? rows only""";

  private static final String HASTEN =
      "update delivery set due = ? where org = ? and subscription = ? and due > ?"
          + " and said is not null and (status is null or status in (%s))"
              .formatted(
                  Progress.AWAY.stream().sorted().map(String::valueOf).collect(joining(", ")));

  private final Database database;

  @Inject
  public JpaDeliveries(Database database) {
    this.database = database;
  }

  @Override
  public void add(OrganizationId organization, List<Delivery> deliveries) {
    var sets = deliveries.stream().map(it -> DeliveryColumns.insert(organization, it)).toList();
    database.in(it -> it.sql().batch(DeliveryColumns.INSERT, sets));
  }

  @Override
  public Optional<Delivery> find(OrganizationId organization, SubscriptionId to, DeliveryId id) {
    var query = to(organization, to).then(" and d.id = ?", id.value());
    return database.in(it -> it.sql().first(query, DeliveryColumns::delivery));
  }

  @Override
  public List<Delivery> list(
      OrganizationId organization, SubscriptionId to, Optional<UUID> before, int limit) {
    var query =
        to(organization, to)
            .then(before.map(id -> Phrase.of(" and d.id < ?", id)).orElse(Phrase.NONE))
            .then(
                " order by d.org desc, d.subscription desc, d.id desc fetch first ? rows only",
                limit);
    return database.in(it -> it.sql().list(query, DeliveryColumns::delivery));
  }

  @Override
  public List<Delivery> due(
      OrganizationId organization, SubscriptionId to, Instant now, int limit) {
    var query = to(organization, to).then(DUE, now, limit);
    return database.in(it -> it.sql().list(query, DeliveryColumns::delivery));
  }

  private static Phrase to(OrganizationId organization, SubscriptionId to) {
    return Phrase.of(FROM, organization.value(), to.value());
  }

  @Override
  public List<Delivery> advance(
      OrganizationId organization, List<Delivery> before, List<Delivery> after) {
    var sets =
        IntStream.range(0, before.size())
            .mapToObj(i -> DeliveryColumns.advance(organization, before.get(i), after.get(i)))
            .toList();
    int[] kept = database.in(it -> it.sql().batch(DeliveryColumns.ADVANCE, sets));
    return IntStream.range(0, kept.length).filter(i -> kept[i] == 1).mapToObj(after::get).toList();
  }

  @Override
  public int replay(OrganizationId organization, SubscriptionId to, Instant since, Instant now) {
    var again =
        Phrase.of(
            "update delivery set state = ?, attempts = 0, due = ?, status = null, said = null,"
                + " ended = null where org = ? and subscription = ? and due is null"
                + " and created >= ?",
            State.PENDING.name(),
            now,
            organization.value(),
            to.value(),
            since);
    return database.in(it -> it.sql().change(again));
  }

  @Override
  public void hasten(OrganizationId organization, SubscriptionId to, Instant now, Instant soon) {
    var update = Phrase.of(HASTEN, now, organization.value(), to.value(), soon);
    database.in(it -> it.sql().change(update));
  }

  @Override
  public void mailed(
      OrganizationId organization, UUID mailing, List<Delivery> together, Instant at) {
    var sets =
        together.stream()
            .map(it -> new Object[] {mailing, at, organization.value(), it.id().value()})
            .toList();
    database.in(
        it ->
            it.sql()
                .batch(
                    "update delivery set mailing = ?, mailed = ? where org = ? and id = ?", sets));
  }

  @Override
  public List<Instant> mailings(OrganizationId organization, Instant since) {
    var query =
        Phrase.of(
            "select distinct mailing, mailed from delivery where org = ? and mailed > ?"
                + " order by mailed",
            organization.value(),
            since);
    return database.in(it -> it.sql().list(query, row -> row.instant("mailed")));
  }
}
