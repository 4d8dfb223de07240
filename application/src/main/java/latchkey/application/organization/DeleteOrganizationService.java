package latchkey.application.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import latchkey.application.credential.KnownHolders;
import latchkey.application.organization.api.DeleteOrganization;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.Slug;

@Dependent
class DeleteOrganizationService implements DeleteOrganization {
  /** Rows per transaction: locks stay short and a stop in the middle loses nothing. */
  private static final int BATCH = 5_000;

  private final Transactions transactions;
  private final Organizations organizations;
  private final KnownHolders holders;

  @Inject
  DeleteOrganizationService(
      Transactions transactions, Organizations organizations, KnownHolders holders) {
    this.transactions = transactions;
    this.organizations = organizations;
    this.holders = holders;
  }

  @Override
  public void delete(Slug slug) {
    Organization doomed = transactions.run(() -> deletable(slug));
    while (!transactions.run(() -> organizations.erase(doomed.id(), BATCH))) holders.forget();
    holders.forget();
  }

  private Organization deletable(Slug slug) {
    var organization =
        organizations.findForChange(slug).orElseThrow(() -> slug.notFound().refused());
    organization.requireDeletable();
    return organization;
  }
}
