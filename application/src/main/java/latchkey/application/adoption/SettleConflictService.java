package latchkey.application.adoption;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.adoption.api.SettleConflict;
import latchkey.application.adoption.spi.Conflicts;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.query.Slice;
import latchkey.application.user.spi.Users;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

@Dependent
class SettleConflictService implements SettleConflict {
  private final Ledger ledger;
  private final Organizations organizations;
  private final Users users;
  private final Conflicts conflicts;

  @Inject
  SettleConflictService(
      Ledger ledger, Organizations organizations, Users users, Conflicts conflicts) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.users = users;
    this.conflicts = conflicts;
  }

  @Override
  public List<Conflict> open(OrganizationId organization, Slice slice) {
    return conflicts.open(organization, slice);
  }

  @Override
  public Conflict link(Command command) {
    return ledger.write(stamp -> linked(command, stamp));
  }

  private Conflict linked(Command command, Stamp stamp) {
    var organization = organization(command);
    var conflict = locked(organization, command, "link");
    var before = meant(conflict);
    var after = before.referredToAs(conflict.reference());
    if (after.equals(before)) return settled(organization, conflict, true, command, stamp);
    var kept = after.amendedAt(stamp.at());
    users.save(kept.key(), before, kept);
    var difference =
        Difference.between("reference", before.reference(), kept.reference()).orElseThrow();
    ledger.record(
        stamp,
        kept.key(),
        ChangeKind.UPDATED,
        kept.version(),
        List.of(difference),
        command.origin());
    return saved(conflict.settled(Conflict.State.LINKED));
  }

  private User meant(Conflict conflict) {
    return conflict
        .user()
        .flatMap(id -> users.findForChange(new UserKey(conflict.organization(), id)))
        .orElseThrow(
            () ->
                new Refusal.IllegalTransition(
                        "conflict", "about nobody who is there: restore them first", "link")
                    .refused());
  }

  @Override
  public Conflict dismiss(Command command) {
    return ledger.write(stamp -> dismissed(command, stamp));
  }

  private Conflict dismissed(Command command, Stamp stamp) {
    var organization = organization(command);
    var conflict = locked(organization, command, "dismiss");
    return settled(organization, conflict, false, command, stamp);
  }

  // Told of by its id: a purge must find no name in it.
  private Conflict settled(
      Organization organization, Conflict conflict, boolean linked, Command command, Stamp stamp) {
    var after = conflict.settled(linked ? Conflict.State.LINKED : Conflict.State.DISMISSED);
    var difference =
        new Difference(
            "conflict " + conflict.id(),
            Optional.of(conflict.state().toString()),
            Optional.of(after.state().toString()));
    ledger.record(stamp, organization, ChangeKind.UPDATED, List.of(difference), command.origin());
    return saved(after);
  }

  private Conflict saved(Conflict conflict) {
    conflicts.save(conflict.organization(), conflict);
    return conflict;
  }

  private Organization organization(Command command) {
    var slug = command.slug();
    return organizations.find(slug).orElseThrow(() -> slug.notFound().refused());
  }

  private Conflict locked(Organization organization, Command command, String wish) {
    var id = command.conflict();
    var conflict =
        conflicts.findForChange(organization.id(), id).orElseThrow(() -> id.notFound().refused());
    conflict.requireOpen(wish);
    return conflict;
  }
}
