package latchkey.application.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.change.Ledger;
import latchkey.application.change.ProfileDifferences;
import latchkey.application.change.Stamp;
import latchkey.application.connection.Management;
import latchkey.application.group.api.AmendGroup.Outcome;
import latchkey.application.group.spi.Groups;
import latchkey.application.group.spi.Memberships;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.Origin;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.profile.Conformity;
import latchkey.domain.refusal.Precondition;

/** The walk every change of a group takes: lock the header, check, change, keep, record. */
@Dependent
class GroupWrites {
  private final Ledger ledger;
  private final Groups groups;
  private final Memberships memberships;
  private final Schemas schemas;
  private final Management management;

  @Inject
  GroupWrites(
      Ledger ledger,
      Groups groups,
      Memberships memberships,
      Schemas schemas,
      Management management) {
    this.ledger = ledger;
    this.groups = groups;
    this.memberships = memberships;
    this.schemas = schemas;
    this.management = management;
  }

  /** Applies changes in order, all or nothing. */
  Outcome write(GroupKey key, Precondition precondition, List<GroupChange> changes, Origin origin) {
    return ledger.write(
        stamp -> {
          var before = locked(key, precondition);
          var claim = management.of(before, origin);
          var type = schemas.types(key.organization()).group();
          var amendment = new Amendment(memberships, before, type, stamp.at());
          changes.forEach(change -> change.accept(amendment));
          claim.require(takesAway(before, amendment));
          claim.adopter().ifPresent(amendment::adopt);
          Conformity.requireOfAmended(before.profile(), amendment.group().profile(), type);
          return keep(before, amendment, stamp, origin);
        });
  }

  /**
   * The group, locked.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion
   */
  Group locked(GroupKey key, Precondition precondition) {
    var group = groups.findForChange(key).orElseThrow(() -> key.notFound().refused());
    group.require(precondition);
    return group;
  }

  // somebody leaves and nobody joins, or nothing changes
  private static boolean takesAway(Group before, Amendment amendment) {
    var effect = amendment.effect();
    return effect.joined().isEmpty()
        && (!effect.left().isEmpty() || amendment.group().equals(before));
  }

  private Outcome keep(Group before, Amendment amendment, Stamp stamp, Origin origin) {
    var after = amendment.group();
    var effect = amendment.effect();
    boolean described = !after.equals(before);
    if (!described && effect.isEmpty()) return new Outcome(before, false);
    var kept = after.amendedAt(stamp.at());
    groups.save(kept.key(), before, kept);
    ledger.record(
        stamp,
        kept.key(),
        described ? ChangeKind.UPDATED : ChangeKind.MEMBERSHIP,
        kept.version(),
        differences(before, kept, amendment),
        effect.concerned(),
        origin);
    return new Outcome(kept, true);
  }

  private static List<Difference> differences(Group before, Group after, Amendment amendment) {
    var typed =
        Stream.of(
                Difference.between("connection", before.connection(), after.connection()),
                Difference.between("displayName", before.displayName(), after.displayName()),
                Difference.between("externalId", before.externalId(), after.externalId()),
                members(amendment.effect()))
            .flatMap(Optional::stream);
    var profile = ProfileDifferences.between(before.profile(), after.profile(), amendment.type());
    return Stream.concat(typed, profile.stream()).toList();
  }

  // How many left and how many joined, not who: a group may be large.
  private static Optional<Difference> members(MembershipEffect effect) {
    if (effect.isEmpty()) return Optional.empty();
    return Optional.of(
        new Difference("members", count(effect.left().size()), count(effect.joined().size())));
  }

  private static Optional<String> count(int moved) {
    return moved == 0 ? Optional.empty() : Optional.of(moved + (moved == 1 ? " user" : " users"));
  }
}
