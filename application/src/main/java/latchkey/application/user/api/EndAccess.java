package latchkey.application.user.api;

import latchkey.domain.change.Origin;
import latchkey.domain.user.UserKey;

/** Records that the time until which a user had access has passed, so that the feed tells it. */
public interface EndAccess {
  /** Changes nothing when access did not end, or when that is recorded already. */
  void end(UserKey key, Origin origin);
}
