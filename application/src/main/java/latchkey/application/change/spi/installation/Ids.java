package latchkey.application.change.spi.installation;

import java.util.UUID;

/** Makes ids: time-ordered UUIDs of version 7 (RFC 9562), so that indexes grow at their end. */
@FunctionalInterface
public interface Ids {
  /** A new id, never given before. */
  UUID next();
}
