package latchkey.application.administrator.spi.installation;

import java.util.List;
import java.util.Optional;
import latchkey.domain.organization.OrganizationId;

/** The accounts of administrators. */
public interface Administrators {
  /**
   * @throws latchkey.domain.refusal.RefusedException Taken when the username is another's
   */
  void add(Account account);

  /** The account of that name, compared without case. */
  Optional<Account> find(String username);

  /** Those of one organization, by name. */
  List<Account> of(OrganizationId organization);

  /** Takes an account away. */
  void remove(String username);

  /**
   * An account.
   *
   * @param organization empty for an operator
   * @param passwordHash as {@link PasswordHashes} makes it
   */
  record Account(String username, Optional<OrganizationId> organization, String passwordHash) {}
}
