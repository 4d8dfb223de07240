package latchkey.application.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.group.api.CreateGroup;
import latchkey.application.group.spi.Groups;
import latchkey.application.group.spi.Memberships;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.profile.Conformity;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.refusal.Version;

@Dependent
class CreateGroupService implements CreateGroup {
  private final Ledger ledger;
  private final Groups groups;
  private final Memberships memberships;
  private final Schemas schemas;
  private final Ids ids;
  private final Namesake namesake;

  @Inject
  CreateGroupService(
      Ledger ledger,
      Groups groups,
      Memberships memberships,
      Schemas schemas,
      Ids ids,
      Namesake namesake) {
    this.ledger = ledger;
    this.groups = groups;
    this.memberships = memberships;
    this.schemas = schemas;
    this.ids = ids;
    this.namesake = namesake;
  }

  @Override
  public Group create(Command command) {
    var key = new GroupKey(command.organization(), new GroupId(ids.next()));
    try {
      return ledger.write(stamp -> create(group(key, command, stamp.at()), command, stamp));
    } catch (RefusedException refused) {
      throw namesake.told(refused, command);
    }
  }

  private Group create(Group group, Command command, Stamp stamp) {
    var type = schemas.types(group.key().organization()).group();
    Conformity.requireOfNew(group.profile(), type);
    groups.add(group.key(), group);
    var joined = enrol(group, command.members(), stamp.at());
    ledger.record(
        stamp,
        group.key(),
        ChangeKind.CREATED,
        group.version(),
        List.of(),
        joined,
        command.origin());
    return group;
  }

  private Set<MemberId> enrol(Group group, Set<MemberId> members, Instant at) {
    if (members.isEmpty()) return Set.of();
    return memberships.apply(group.key(), new MembershipChange.Join(members), at).joined();
  }

  private static Group group(GroupKey key, Command command, Instant at) {
    return new Group(
        key,
        command.connection(),
        command.displayName(),
        command.nameUnique(),
        command.externalId(),
        command.profile(),
        Version.FIRST,
        at,
        at);
  }
}
