package latchkey.application.tombstone.spi.installation;

import java.time.Instant;
import java.util.List;
import latchkey.domain.user.UserKey;

/** Tombstones of all organizations whose time has come. */
public interface PurgeableTombstones {
  /** Keys of tombstones that may go, the oldest first. */
  List<UserKey> purgeable(Instant now, int limit);
}
