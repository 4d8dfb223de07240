package latchkey.rest.jose;

import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;

/** How long one who waits for a token still waits for keys, however often they are asked for. */
record Patience(long until) implements SecurityContext {
  static final Duration LONGEST = Duration.ofSeconds(4);

  /** From now on. */
  static Patience begin() {
    return new Patience(System.nanoTime() + LONGEST.toNanos());
  }

  /** Never less than nothing. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
  }
}
