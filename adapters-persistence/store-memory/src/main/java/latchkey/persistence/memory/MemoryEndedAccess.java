package latchkey.persistence.memory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import latchkey.application.user.spi.installation.EndedAccess;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

final class MemoryEndedAccess implements EndedAccess {
  private final Tables tables;

  MemoryEndedAccess(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<UserKey> endedBy(Instant now, int limit) {
    return tables
        .ends
        .all()
        .takeWhile(row -> !row.getValue().isAfter(now))
        .limit(limit)
        .map(Map.Entry::getKey)
        .map(Keys::user)
        .toList();
  }

  @Override
  public void recorded(UserKey key) {
    tables
        .users
        .get(Keys.of(key))
        .flatMap(User::accessUntil)
        .ifPresent(end -> tables.ends.remove(Keys.timed(end, key)));
  }
}
