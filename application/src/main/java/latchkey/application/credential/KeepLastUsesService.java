package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import latchkey.application.credential.api.KeepLastUses;
import latchkey.application.credential.spi.installation.CredentialLookup;
import latchkey.application.transaction.spi.installation.Transactions;

@Dependent
class KeepLastUsesService implements KeepLastUses {
  private final LastUses uses;
  private final CredentialLookup lookup;
  private final Transactions transactions;

  @Inject
  KeepLastUsesService(LastUses uses, CredentialLookup lookup, Transactions transactions) {
    this.uses = uses;
    this.lookup = lookup;
    this.transactions = transactions;
  }

  @Override
  public void keep() {
    var noted = uses.take();
    if (!noted.isEmpty()) transactions.run(() -> lookup.used(noted));
  }
}
