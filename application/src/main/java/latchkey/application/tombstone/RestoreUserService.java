package latchkey.application.tombstone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.group.spi.Memberships;
import latchkey.application.query.UserView;
import latchkey.application.schema.spi.Schemas;
import latchkey.application.tombstone.api.RestoreUser;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.application.user.spi.Users;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Origin;
import latchkey.domain.user.UserKey;

@Dependent
class RestoreUserService implements RestoreUser {
  private final Ledger ledger;
  private final LockedTombstones locked;
  private final Tombstones tombstones;
  private final Users users;
  private final Memberships memberships;
  private final Schemas schemas;

  @Inject
  RestoreUserService(
      Ledger ledger,
      LockedTombstones locked,
      Tombstones tombstones,
      Users users,
      Memberships memberships,
      Schemas schemas) {
    this.ledger = ledger;
    this.locked = locked;
    this.tombstones = tombstones;
    this.users = users;
    this.memberships = memberships;
    this.schemas = schemas;
  }

  @Override
  public UserView restore(UserKey key, Origin origin) {
    return ledger.write(stamp -> restore(key, origin, stamp));
  }

  private UserView restore(UserKey key, Origin origin, Stamp stamp) {
    var tombstone = locked.get(key, "restore");
    var restored = tombstone.restore(stamp.at());
    // what the organization defines no longer, or otherwise, nobody could have any more
    var type = schemas.types(key.organization()).user();
    var user = restored.described(restored.profile().within(type));
    users.add(key, user);
    memberships.rejoin(key, tombstone.groups(), stamp.at());
    tombstones.remove(key);
    ledger.record(stamp, key, ChangeKind.RESTORED, user.version(), List.of(), origin);
    return new UserView(user, memberships.groupsOf(key));
  }
}
