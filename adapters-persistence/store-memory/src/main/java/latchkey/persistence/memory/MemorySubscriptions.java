package latchkey.persistence.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.query.Order;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;

final class MemorySubscriptions implements Subscriptions {
  private final Tables tables;

  MemorySubscriptions(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(OrganizationId organization, Subscription subscription) {
    save(organization, subscription);
  }

  @Override
  public Optional<Subscription> find(OrganizationId organization, SubscriptionId id) {
    return tables.subscriptions.get(Keys.of(organization, id.value()));
  }

  // writers queue anyway
  @Override
  public Optional<Subscription> findForChange(OrganizationId organization, SubscriptionId id) {
    return find(organization, id);
  }

  @Override
  public List<Subscription> of(OrganizationId organization) {
    return tables
        .subscriptions
        .under(Keys.of(organization))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(it -> it.id().value(), Order::ids))
        .toList();
  }

  @Override
  public void save(OrganizationId organization, Subscription subscription) {
    tables.subscriptions.put(Keys.of(organization, subscription.id().value()), subscription);
  }

  @Override
  public void remove(OrganizationId organization, SubscriptionId id) {
    var key = Keys.of(organization, id.value());
    tables.deliveries.under(key).toList().forEach(row -> tables.deliveries.remove(row.getKey()));
    tables.subscriptions.remove(key);
  }
}
