package latchkey.application.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.organization.api.CreateOrganization;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;

@Dependent
class CreateOrganizationService implements CreateOrganization {
  private final Ledger ledger;
  private final Organizations organizations;
  private final Ids ids;

  @Inject
  CreateOrganizationService(Ledger ledger, Organizations organizations, Ids ids) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.ids = ids;
  }

  @Override
  public Organization create(Command command) {
    var id = new OrganizationId(ids.next());
    return ledger.write(stamp -> create(id, command, stamp));
  }

  private Organization create(OrganizationId id, Command command, Stamp stamp) {
    var made =
        Organization.found(
            id, command.slug(), command.displayName(), command.entitled(), stamp.at());
    organizations.add(made);
    ledger.record(stamp, made, ChangeKind.CREATED, List.of(), command.origin());
    return made;
  }
}
