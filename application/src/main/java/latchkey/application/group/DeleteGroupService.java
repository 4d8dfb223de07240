package latchkey.application.group;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.connection.Management;
import latchkey.application.group.api.DeleteGroup;
import latchkey.application.group.spi.Groups;
import latchkey.application.group.spi.Memberships;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.group.Group;

@Dependent
class DeleteGroupService implements DeleteGroup {
  private final Ledger ledger;
  private final GroupWrites writes;
  private final Groups groups;
  private final Memberships memberships;
  private final Management management;

  @Inject
  DeleteGroupService(
      Ledger ledger,
      GroupWrites writes,
      Groups groups,
      Memberships memberships,
      Management management) {
    this.ledger = ledger;
    this.writes = writes;
    this.groups = groups;
    this.memberships = memberships;
    this.management = management;
  }

  @Override
  public void delete(Command command) {
    ledger.write(stamp -> delete(command, stamp));
  }

  private Group delete(Command command, Stamp stamp) {
    var group = writes.locked(command.group(), command.precondition());
    management.of(group, command.origin()).require(true);
    var left = memberships.dissolve(group.key());
    groups.remove(group.key());
    ledger.record(
        stamp,
        group.key(),
        ChangeKind.DELETED,
        group.version().next(),
        List.of(),
        left,
        command.origin());
    return group;
  }
}
