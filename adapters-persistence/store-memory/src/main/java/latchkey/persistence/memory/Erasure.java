package latchkey.persistence.memory;

import java.util.function.Consumer;
import latchkey.application.administrator.spi.installation.Administrators.Account;
import latchkey.domain.credential.Credential;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;

/** Takes away what an organization owns, part by part, and the organization itself last. */
final class Erasure {
  private final Tables tables;
  private final OrganizationId organization;
  private int left;

  Erasure(Tables tables, OrganizationId organization) {
    this.tables = tables;
    this.organization = organization;
  }

  /** Takes at most so many rows, those of indexes counted too; whether nothing is left. */
  boolean take(int rows) {
    left = rows;
    people();
    access();
    history();
    accounts();
    if (left > 0) itself();
    return left > 0;
  }

  private void people() {
    each(tables.members);
    each(tables.memberOf);
    each(tables.groups);
    each(tables.groupNames);
    each(tables.users, this::forgetEnd);
    each(tables.userNames);
    each(tables.externalIds);
    each(tables.references);
    each(tables.conflicts);
    each(tables.tombstones, this::forgetPurge);
    each(tables.unique);
    each(tables.schemas);
  }

  private void forgetEnd(User user) {
    user.accessUntil().ifPresent(end -> tables.ends.remove(Keys.timed(end, user.key())));
  }

  private void forgetPurge(Tombstone tombstone) {
    tables.purgeable.remove(Keys.timed(tombstone.purgeableFrom(), tombstone.key()));
  }

  private void access() {
    each(tables.credentials, this::forgetHash);
    each(tables.spentAssertions);
    each(tables.connections);
  }

  private void forgetHash(Credential credential) {
    credential.secret().ifPresent(it -> tables.hashes.remove(Key.of(it.hash())));
  }

  private void history() {
    each(tables.unplaced);
    each(tables.pending);
    each(tables.feed);
    each(tables.calls);
    each(tables.cycles);
    each(tables.trials);
    each(tables.ruleUses);
    each(tables.deliveries);
    each(tables.subscriptions);
    each(tables.mailings);
    each(tables.notices);
  }

  private void accounts() {
    var owned = tables.accounts.all().filter(row -> isOurs(row.getValue())).limit(left).toList();
    owned.forEach(row -> tables.accounts.remove(row.getKey()));
    left -= owned.size();
  }

  private boolean isOurs(Account account) {
    return account.organization().filter(organization::equals).isPresent();
  }

  private void itself() {
    var key = Keys.of(organization);
    tables.heads.remove(key);
    tables.floors.remove(key);
    tables.organizations.get(key).ifPresent(it -> tables.slugs.remove(Key.of(it.slug().value())));
    tables.organizations.remove(key);
  }

  private void each(Table<?> table) {
    each(table, row -> {});
  }

  private <V> void each(Table<V> table, Consumer<V> unindex) {
    var rows = table.under(Keys.of(organization)).limit(left).toList();
    rows.forEach(row -> unindex.accept(row.getValue()));
    rows.forEach(row -> table.remove(row.getKey()));
    left -= rows.size();
  }
}
