package latchkey.application.administrator;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.administrator.api.Administrator;
import latchkey.application.administrator.api.AppointAdministrator;
import latchkey.application.administrator.api.EnsureOperator;
import latchkey.application.administrator.api.SignIn;
import latchkey.application.administrator.spi.installation.Administrators;
import latchkey.application.administrator.spi.installation.Administrators.Account;
import latchkey.application.administrator.spi.installation.PasswordHashes;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;

@Dependent
class AdministratorsService implements SignIn, AppointAdministrator, EnsureOperator {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 256;

  private final Transactions transactions;
  private final Administrators administrators;
  private final Organizations organizations;
  private final PasswordHashes passwords;

  @Inject
  AdministratorsService(
      Transactions transactions,
      Administrators administrators,
      Organizations organizations,
      PasswordHashes passwords) {
    this.transactions = transactions;
    this.administrators = administrators;
    this.organizations = organizations;
    this.passwords = passwords;
  }

  @Override
  public Optional<Administrator> signIn(String username, String password) {
    if (password.length() > LONGEST) return Optional.empty();
    var account = administrators.find(username);
    if (account.isEmpty()) {
      // As much work as for an account that is there, so that time tells no names.
      passwords.hash(password);
      return Optional.empty();
    }
    return account
        .filter(it -> passwords.matches(password, it.passwordHash()))
        .map(AdministratorsService::shown);
  }

  @Override
  public Administrator appoint(Slug slug, String username, String password) {
    requireUsername(username);
    requirePassword(password);
    var hash = passwords.hash(password);
    return transactions.run(() -> add(Optional.of(named(slug).id()), username, hash));
  }

  @Override
  public void dismiss(Slug slug, String username) {
    transactions.run(
        () -> {
          var organization = Optional.of(named(slug).id());
          administrators
              .find(username)
              .filter(account -> account.organization().equals(organization))
              .orElseThrow(() -> new Refusal.NotFound("Administrator", username).refused());
          administrators.remove(username);
        });
  }

  @Override
  public List<Administrator> of(Slug slug) {
    return administrators.of(named(slug).id()).stream().map(AdministratorsService::shown).toList();
  }

  @Override
  public boolean ensure(String username, String password) {
    if (administrators.find(username).isPresent()) return false;
    var hash = passwords.hash(password);
    return transactions.run(
        () -> {
          if (administrators.find(username).isPresent()) return false;
          add(Optional.empty(), username, hash);
          return true;
        });
  }

  private Administrator add(Optional<OrganizationId> organization, String username, String hash) {
    var account = new Account(username, organization, hash);
    administrators.add(account);
    return shown(account);
  }

  private Organization named(Slug slug) {
    return organizations.find(slug).orElseThrow(() -> slug.notFound().refused());
  }

  private static Administrator shown(Account account) {
    return new Administrator(account.username(), account.organization());
  }

  private static void requireUsername(String username) {
    if (username.isBlank() || username.length() > LONGEST) {
      throw new Refusal.Malformed("username", "must be 1 to 256 characters").refused();
    }
  }

  private static void requirePassword(String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new Refusal.Malformed("password", "must be 12 to 256 characters").refused();
    }
  }
}
