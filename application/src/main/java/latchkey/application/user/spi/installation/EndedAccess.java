package latchkey.application.user.spi.installation;

import java.time.Instant;
import java.util.List;
import latchkey.domain.user.UserKey;

/** Users of all organizations whose access has ended and of whom the feed does not know it yet. */
public interface EndedAccess {
  /** Their keys, those that ended first first. */
  List<UserKey> endedBy(Instant now, int limit);

  /** Notes that the end was recorded as a change; a new end has to be recorded again. */
  void recorded(UserKey key);
}
