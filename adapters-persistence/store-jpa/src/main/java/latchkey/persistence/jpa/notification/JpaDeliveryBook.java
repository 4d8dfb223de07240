package latchkey.persistence.jpa.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.application.notification.spi.installation.DeliveryBook;
import latchkey.domain.change.Placed;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.change.ChangeColumns;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/** The row {@code deliveries} of {@code lease} is the lock, and holds how far they are made. */
@Dependent
public class JpaDeliveryBook implements DeliveryBook {
  private static final String CHANGES =
      """
      select %s from change c
      where c.position > ? and c.position <= ? and c.position is not null and exists (
        select 1 from subscription s
        where s.org = c.org and s.wants_access and s.stopped is null)
      order by c.position fetch first ? rows only"""
          .formatted(ChangeColumns.ALL);

  private static final String WITH_WORK =
      """
      select %s from subscription s where s.stopped is null and exists (
        select 1 from delivery d
        where d.org = s.org and d.subscription = s.id and d.due <= ?)"""
          .formatted(SubscriptionColumns.ALL);

  private final Database database;

  @Inject
  public JpaDeliveryBook(Database database) {
    this.database = database;
  }

  @Override
  public void lock() {
    database.in(it -> locked(it.sql()));
  }

  private static long locked(Sql sql) {
    return position(sql, "select position from lease where name = 'deliveries' for update");
  }

  @Override
  public Pages open(int limit) {
    return database.in(it -> open(it.sql(), limit));
  }

  private static Pages open(Sql sql, int limit) {
    long head = position(sql, "select position from lease where name = 'feed'");
    // every node looks several times a second, mostly for nothing: that needs no lock
    long made = position(sql, "select position from lease where name = 'deliveries'");
    if (head == made) return new Pages(List.of(), made, made);
    return read(sql, locked(sql), head, limit);
  }

  private static Pages read(Sql sql, long from, long head, int limit) {
    // another node may have come here first, and further
    if (from >= head) return new Pages(List.of(), from, from);
    var changes = sql.list(Phrase.of(CHANGES, from, head, limit), ChangeColumns::placed);
    return new Pages(changes, from, changes.size() < limit ? head : last(changes));
  }

  private static long position(Sql sql, String text) {
    return sql.list(Phrase.of(text), row -> row.number("position")).get(0);
  }

  private static long last(List<Placed> changes) {
    return changes.get(changes.size() - 1).position();
  }

  @Override
  public void reached(long position) {
    var update = Phrase.of("update lease set position = ? where name = 'deliveries'", position);
    database.in(it -> it.sql().change(update));
  }

  @Override
  public List<Subscription> withWork(Instant now) {
    var query = Phrase.of(WITH_WORK, now);
    return database.in(it -> it.sql().list(query, SubscriptionColumns::subscription));
  }

  @Override
  public List<OrganizationId> wanting(Set<Topic> topics) {
    var query =
        Phrase.of(
            "select "
                + SubscriptionColumns.ALL
                + " from subscription s where s.stopped is null order by s.org, s.id");
    return database.in(it -> it.sql().list(query, SubscriptionColumns::subscription)).stream()
        .filter(it -> topics.stream().anyMatch(it::wants))
        .map(Subscription::organization)
        .distinct()
        .collect(Collectors.toList());
  }

  @Override
  public int forget(Instant before, int limit) {
    var old =
        Phrase.of(
            "select org, id from delivery where created < ? order by created"
                + " fetch first ? rows only",
            before,
            limit);
    return database.in(it -> it.sql().remove("delivery", old));
  }
}
