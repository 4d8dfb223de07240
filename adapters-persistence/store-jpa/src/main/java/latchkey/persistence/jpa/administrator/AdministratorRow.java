package latchkey.persistence.jpa.administrator;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.administrator.spi.installation.Administrators.Account;
import latchkey.domain.attribute.Fold;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.PerhapsId;

/** A row of {@code administrator}. */
@Entity
@Table(name = "administrator")
class AdministratorRow {
  @Id
  @Column(name = "username_key")
  private String usernameKey;

  private String username;

  @Convert(converter = PerhapsId.class)
  private UUID org;

  @Column(name = "password_hash")
  private String passwordHash;

  protected AdministratorRow() {}

  static AdministratorRow of(Account account) {
    var row = new AdministratorRow();
    row.usernameKey = Fold.key(account.username());
    row.username = account.username();
    row.org = account.organization().map(OrganizationId::value).orElse(null);
    row.passwordHash = account.passwordHash();
    return row;
  }

  Account account() {
    return new Account(username, Optional.ofNullable(org).map(OrganizationId::new), passwordHash);
  }
}
