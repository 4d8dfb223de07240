package latchkey.persistence.jpa.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/** Subscriptions, a row each. */
@Dependent
public class JpaSubscriptions implements Subscriptions {
  private static final String FROM =
      "select " + SubscriptionColumns.ALL + " from subscription s where s.org = ?";

  private final Database database;

  @Inject
  public JpaSubscriptions(Database database) {
    this.database = database;
  }

  @Override
  public void add(OrganizationId organization, Subscription subscription) {
    database.in(it -> it.sql().change(SubscriptionColumns.insert(organization, subscription)));
  }

  @Override
  public Optional<Subscription> find(OrganizationId organization, SubscriptionId id) {
    return first(one(organization, id));
  }

  @Override
  public Optional<Subscription> findForChange(OrganizationId organization, SubscriptionId id) {
    return first(one(organization, id).then(" for update"));
  }

  private Optional<Subscription> first(Phrase query) {
    return database.in(it -> it.sql().first(query, SubscriptionColumns::subscription));
  }

  private static Phrase one(OrganizationId organization, SubscriptionId id) {
    return Phrase.of(FROM + " and s.id = ?", organization.value(), id.value());
  }

  @Override
  public List<Subscription> of(OrganizationId organization) {
    var query = Phrase.of(FROM + " order by s.org, s.id", organization.value());
    return database.in(it -> it.sql().list(query, SubscriptionColumns::subscription));
  }

  @Override
  public void save(OrganizationId organization, Subscription subscription) {
    database.in(it -> it.sql().change(SubscriptionColumns.update(organization, subscription)));
  }

  @Override
  public void remove(OrganizationId organization, SubscriptionId id) {
    database.in(it -> remove(it.sql(), organization, id));
  }

  private static int remove(Sql sql, OrganizationId organization, SubscriptionId id) {
    var key = new Object[] {organization.value(), id.value()};
    sql.change(Phrase.of("delete from delivery where org = ? and subscription = ?", key));
    return sql.change(Phrase.of("delete from subscription where org = ? and id = ?", key));
  }
}
