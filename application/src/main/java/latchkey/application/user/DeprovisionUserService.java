package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.connection.Management;
import latchkey.application.group.spi.Groups;
import latchkey.application.group.spi.Memberships;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.application.user.api.DeprovisionUser;
import latchkey.application.user.spi.Users;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;

@Dependent
class DeprovisionUserService implements DeprovisionUser {
  private final Ledger ledger;
  private final Users users;
  private final Groups groups;
  private final Memberships memberships;
  private final Tombstones tombstones;
  private final Management management;

  @Inject
  DeprovisionUserService(
      Ledger ledger,
      Users users,
      Groups groups,
      Memberships memberships,
      Tombstones tombstones,
      Management management) {
    this.ledger = ledger;
    this.users = users;
    this.groups = groups;
    this.memberships = memberships;
    this.tombstones = tombstones;
    this.management = management;
  }

  @Override
  public void deprovision(Command command) {
    ledger.write(stamp -> deprovision(command, stamp));
  }

  private Tombstone deprovision(Command command, Stamp stamp) {
    var key = command.user();
    // Groups before users, as everywhere: two writes that meet wait instead of deadlocking.
    var left = groups.lockGroupsOf(key);
    User user = users.findForChange(key).orElseThrow(() -> key.notFound().refused());
    user.require(command.precondition());
    management.of(user, command.origin()).require(true);
    var tombstone = Tombstone.of(user, left, stamp.at(), command.retention());
    tombstones.add(key, tombstone);
    memberships.leaveAll(key, left, stamp.at());
    users.remove(key);
    ledger.record(
        stamp,
        key,
        ChangeKind.DEPROVISIONED,
        tombstone.asLeft().version(),
        List.of(),
        command.origin());
    return tombstone;
  }
}
