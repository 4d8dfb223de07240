package latchkey.persistence.jpa.administrator;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.administrator.spi.installation.Administrators;
import latchkey.domain.attribute.Fold;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.database.Unique;

/** Accounts of administrators, a row each. */
@Dependent
public class JpaAdministrators implements Administrators {
  private final Database database;

  @Inject
  public JpaAdministrators(Database database) {
    this.database = database;
  }

  @Override
  public void add(Account account) {
    var taken = new Refusal.Taken("Administrator", "username", account.username());
    new Unique("pk_administrator", taken).guard(() -> database.in(it -> added(it, account)));
  }

  private static boolean added(Session session, Account account) {
    session.add(AdministratorRow.of(account));
    return true;
  }

  @Override
  public Optional<Account> find(String username) {
    return database.in(
        it -> it.find(AdministratorRow.class, Fold.key(username)).map(AdministratorRow::account));
  }

  @Override
  public List<Account> of(OrganizationId organization) {
    var query =
        Phrase.of(
            "select username, org, password_hash from administrator where org = ?"
                + " order by org, username_key",
            organization.value());
    return database.in(it -> it.sql().list(query, JpaAdministrators::account));
  }

  private static Account account(Row row) {
    return new Account(
        row.text("username"),
        row.perhapsId("org").map(OrganizationId::new),
        row.text("password_hash"));
  }

  @Override
  public void remove(String username) {
    var delete = Phrase.of("delete from administrator where username_key = ?", Fold.key(username));
    database.in(it -> it.sql().change(delete));
  }
}
