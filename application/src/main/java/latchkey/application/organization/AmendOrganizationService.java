package latchkey.application.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.credential.KnownHolders;
import latchkey.application.organization.api.AmendOrganization;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.organization.Organization;

@Dependent
class AmendOrganizationService implements AmendOrganization {
  private final Ledger ledger;
  private final Organizations organizations;
  private final KnownHolders holders;

  @Inject
  AmendOrganizationService(Ledger ledger, Organizations organizations, KnownHolders holders) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.holders = holders;
  }

  @Override
  public Organization amend(Command command) {
    var amended = ledger.write(stamp -> amend(command, stamp));
    holders.forget();
    return amended;
  }

  private Organization amend(Command command, Stamp stamp) {
    var before = locked(command);
    before.require(command.precondition());
    var after = amended(before, command);
    return after.equals(before)
        ? before
        : keep(before, after.amendedAt(stamp.at()), command, stamp);
  }

  private Organization locked(Command command) {
    var slug = command.slug();
    return organizations.findForChange(slug).orElseThrow(() -> slug.notFound().refused());
  }

  private static Organization amended(Organization before, Command command) {
    return before
        .named(command.displayName().orElse(before.displayName()))
        .switched(command.enabled().orElse(before.enabled()))
        .entitled(command.entitled().orElse(before.entitled()))
        .keeping(
            command.retention().orElse(before.retention()),
            command.history().orElse(before.history()));
  }

  private Organization keep(Organization before, Organization after, Command command, Stamp stamp) {
    organizations.save(after);
    var kind = before.enabled() == after.enabled() ? ChangeKind.UPDATED : ChangeKind.SWITCHED;
    ledger.record(stamp, after, kind, differences(before, after), command.origin());
    return after;
  }

  private static List<Difference> differences(Organization before, Organization after) {
    return Stream.of(
            Difference.between("displayName", before.displayName(), after.displayName()),
            Difference.between("enabled", before.enabled(), after.enabled()),
            Difference.between("entitled", before.entitled(), after.entitled()),
            Difference.between(
                "retentionDays", before.retention().days(), after.retention().days()),
            Difference.between("historyDays", before.history().days(), after.history().days()))
        .flatMap(Optional::stream)
        .toList();
  }
}
