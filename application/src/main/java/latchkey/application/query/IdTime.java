package latchkey.application.query;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The time in ids of version 7 (RFC 9562 §5.7), by which what happened then is found at once. */
public final class IdTime {
  private static final int TIMED = 7;
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private IdTime() {}

  /** When an id was drawn, to the millisecond; empty for one of another version. */
  public static Optional<Instant> of(UUID id) {
    return id.version() == TIMED
        ? Optional.of(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        : Optional.empty();
  }

  /** The least id that is drawn then or later. */
  public static UUID first(Instant at) {
    long millis = Math.max(0, Math.min(at.toEpochMilli(), (1L << 48) - 1));
    return new UUID(millis << 16 | VERSION, VARIANT);
  }
}
