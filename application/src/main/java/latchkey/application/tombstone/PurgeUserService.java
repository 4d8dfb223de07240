package latchkey.application.tombstone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.adoption.spi.Conflicts;
import latchkey.application.call.spi.Calls;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.Changes;
import latchkey.application.tombstone.api.PurgeUser;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Origin;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

@Dependent
class PurgeUserService implements PurgeUser {
  private final Ledger ledger;
  private final LockedTombstones locked;
  private final Tombstones tombstones;
  private final Changes changes;
  private final Calls calls;
  private final Conflicts conflicts;

  @Inject
  PurgeUserService(
      Ledger ledger,
      LockedTombstones locked,
      Tombstones tombstones,
      Changes changes,
      Calls calls,
      Conflicts conflicts) {
    this.ledger = ledger;
    this.locked = locked;
    this.tombstones = tombstones;
    this.changes = changes;
    this.calls = calls;
    this.conflicts = conflicts;
  }

  @Override
  public void purge(UserKey key, Origin origin) {
    ledger.write(stamp -> purge(key, origin, stamp));
  }

  private Tombstone purge(UserKey key, Origin origin, Stamp stamp) {
    var tombstone = locked.get(key, "purge");
    tombstone.requirePurgeable(stamp.at());
    tombstones.remove(key);
    forget(key, tombstone.asLeft());
    var version = tombstone.asLeft().version().next();
    ledger.record(stamp, key, ChangeKind.PURGED, version, List.of(), origin);
    return tombstone;
  }

  private void forget(UserKey key, User who) {
    var object = key.id().value();
    changes.pseudonymize(key.organization(), object);
    calls.pseudonymize(key.organization(), object, KnownBy.all(who));
    conflicts.forget(key, who.userName());
  }
}
