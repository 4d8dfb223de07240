package latchkey.application.tombstone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.Changes;
import latchkey.application.tombstone.api.PurgeUser;
import latchkey.application.tombstone.spi.Tombstones;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Origin;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserKey;

@Dependent
class PurgeUserService implements PurgeUser {
  private final Ledger ledger;
  private final LockedTombstones locked;
  private final Tombstones tombstones;
  private final Changes changes;

  @Inject
  PurgeUserService(Ledger ledger, LockedTombstones locked, Tombstones tombstones, Changes changes) {
    this.ledger = ledger;
    this.locked = locked;
    this.tombstones = tombstones;
    this.changes = changes;
  }

  @Override
  public void purge(UserKey key, Origin origin) {
    ledger.write(stamp -> purge(key, origin, stamp));
  }

  private Tombstone purge(UserKey key, Origin origin, Stamp stamp) {
    var tombstone = locked.get(key, "purge");
    tombstone.requirePurgeable(stamp.at());
    tombstones.remove(key);
    changes.pseudonymize(key.organization(), key.id().value());
    var version = tombstone.asLeft().version().next();
    ledger.record(stamp, key, ChangeKind.PURGED, version, List.of(), origin);
    return tombstone;
  }
}
