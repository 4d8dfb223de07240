package latchkey.persistence.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latchkey.application.notification.spi.Deliveries;
import latchkey.application.notification.spi.installation.DeliveryBook;
import latchkey.application.query.Order;
import latchkey.domain.change.Placed;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Progress;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;

final class MemoryDeliveries implements Deliveries, DeliveryBook {
  private static final Key MADE = Key.of("deliveries");

  private final Tables tables;

  MemoryDeliveries(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(OrganizationId organization, List<Delivery> deliveries) {
    deliveries.forEach(it -> put(organization, it));
  }

  private void put(OrganizationId organization, Delivery it) {
    tables.deliveries.put(Keys.of(organization, it.subscription().value(), it.id().value()), it);
  }

  @Override
  public Optional<Delivery> find(OrganizationId organization, SubscriptionId to, DeliveryId id) {
    return tables.deliveries.get(Keys.of(organization, to.value(), id.value()));
  }

  @Override
  public List<Delivery> list(
      OrganizationId organization, SubscriptionId to, Optional<UUID> before, int limit) {
    return to(organization, to)
        .filter(it -> before.filter(end -> Order.ids(it.id().value(), end) >= 0).isEmpty())
        .sorted(Comparator.comparing((Delivery it) -> it.id().value(), Order::ids).reversed())
        .limit(limit)
        .toList();
  }

  private Stream<Delivery> to(OrganizationId organization, SubscriptionId to) {
    return tables.deliveries.under(Keys.of(organization, to.value())).map(Map.Entry::getValue);
  }

  @Override
  public List<Delivery> due(
      OrganizationId organization, SubscriptionId to, Instant now, int limit) {
    var open = to(organization, to).filter(it -> it.progress().due().isPresent()).toList();
    return open.stream()
        .filter(it -> isDue(it, now))
        .filter(it -> open.stream().noneMatch(other -> isBefore(other, it)))
        .sorted(
            Comparator.comparing((Delivery it) -> it.progress().due().orElseThrow())
                .thenComparing(MemoryDeliveries::place)
                .thenComparing(it -> it.id().value(), Order::ids))
        .limit(limit)
        .toList();
  }

  private static boolean isDue(Delivery it, Instant now) {
    return it.progress().due().filter(due -> !due.isAfter(now)).isPresent();
  }

  private static boolean isBefore(Delivery other, Delivery it) {
    return other.event().subject().equals(it.event().subject()) && place(other) < place(it);
  }

  // of a notice there is none: nothing is before it
  private static long place(Delivery it) {
    return it.event() instanceof Event.AccessChanged change ? change.position() : 0;
  }

  @Override
  public List<Delivery> advance(
      OrganizationId organization, List<Delivery> before, List<Delivery> after) {
    var kept =
        IntStream.range(0, before.size())
            .filter(i -> isAsRead(organization, before.get(i)))
            .mapToObj(after::get)
            .toList();
    kept.forEach(it -> put(organization, it));
    return kept;
  }

  private boolean isAsRead(OrganizationId organization, Delivery before) {
    return find(organization, before.subscription(), before.id())
        .map(Delivery::progress)
        .filter(it -> it.attempts() == before.progress().attempts())
        .filter(it -> it.state() == before.progress().state())
        .isPresent();
  }

  @Override
  public int replay(OrganizationId organization, SubscriptionId to, Instant since, Instant now) {
    var over =
        to(organization, to)
            .filter(it -> it.progress().due().isEmpty() && !it.created().isBefore(since))
            .toList();
    over.forEach(it -> put(organization, it.with(Progress.dueAt(now))));
    return over.size();
  }

  @Override
  public void hasten(OrganizationId organization, SubscriptionId to, Instant now, Instant soon) {
    to(organization, to)
        .filter(it -> it.progress().metNobody() && !isDue(it, soon))
        .toList()
        .forEach(it -> put(organization, it.with(it.progress().hastened(now))));
  }

  @Override
  public void mailed(
      OrganizationId organization, UUID mailing, List<Delivery> together, Instant at) {
    tables.mailings.put(Keys.of(organization, mailing), at);
  }

  @Override
  public List<Instant> mailings(OrganizationId organization, Instant since) {
    return tables
        .mailings
        .under(Keys.of(organization))
        .map(Map.Entry::getValue)
        .filter(at -> at.isAfter(since))
        .sorted()
        .toList();
  }

  /** Places are those of a feed, each from 1: changes to be made of have an order of their own. */
  static void tell(Tables tables, Placed placed) {
    var organization = placed.change().organization();
    boolean wanted =
        tables
            .subscriptions
            .under(Keys.of(organization))
            .anyMatch(row -> row.getValue().wants(Topic.ACCESS));
    if (!wanted) return;
    long turn = tables.turns.get(MADE).orElse(0L) + 1;
    tables.turns.put(MADE, turn);
    tables.unmade.put(Key.of(turn), placed);
  }

  @Override
  public void lock() {
    // writers queue anyway
  }

  @Override
  public Pages open(int limit) {
    var changes = new ArrayList<Placed>();
    long last = 0;
    for (var row : tables.unmade.all().limit(limit).toList()) {
      changes.add(row.getValue());
      last = (Long) row.getKey().parts().get(0);
    }
    return new Pages(changes, 0, last);
  }

  @Override
  public void reached(long position) {
    tables
        .unmade
        .all()
        .map(Map.Entry::getKey)
        .takeWhile(it -> (Long) it.parts().get(0) <= position)
        .toList()
        .forEach(tables.unmade::remove);
  }

  @Override
  public List<Subscription> withWork(Instant now) {
    return enabled()
        .filter(it -> to(it.organization(), it.id()).anyMatch(one -> isDue(one, now)))
        .toList();
  }

  @Override
  public List<OrganizationId> wanting(Set<Topic> topics) {
    return enabled()
        .filter(it -> topics.stream().anyMatch(it::wants))
        .map(Subscription::organization)
        .distinct()
        .toList();
  }

  private Stream<Subscription> enabled() {
    return tables.subscriptions.all().map(Map.Entry::getValue).filter(Subscription::enabled);
  }

  @Override
  public int forget(Instant before, int limit) {
    var old =
        tables
            .deliveries
            .all()
            .filter(row -> row.getValue().created().isBefore(before))
            .limit(limit)
            .toList();
    old.forEach(row -> tables.deliveries.remove(row.getKey()));
    return old.size();
  }
}
