package latchkey.persistence.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.application.administrator.spi.installation.Administrators;
import latchkey.domain.attribute.Fold;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

final class MemoryAdministrators implements Administrators {
  private final Tables tables;

  MemoryAdministrators(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void add(Account account) {
    if (find(account.username()).isPresent()) {
      throw new Refusal.Taken("Administrator", "username", account.username()).refused();
    }
    tables.accounts.put(key(account.username()), account);
  }

  @Override
  public Optional<Account> find(String username) {
    return tables.accounts.get(key(username));
  }

  @Override
  public List<Account> of(OrganizationId organization) {
    return tables
        .accounts
        .all()
        .map(Map.Entry::getValue)
        .filter(one -> one.organization().filter(organization::equals).isPresent())
        .toList();
  }

  @Override
  public void remove(String username) {
    tables.accounts.remove(key(username));
  }

  private static Key key(String username) {
    return Key.of(Fold.of(username));
  }
}
