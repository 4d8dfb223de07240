package latchkey.domain.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What signs a webhook's messages, encrypted; a mail has none.
 *
 * @param current signs; empty for a way that nothing is signed on
 * @param former signs beside it until its end, so that a receiver may change over when it likes
 */
public record Secrets(Optional<String> current, Optional<Former> former) {
  /** Of a way that nothing is signed on. */
  public static final Secrets NONE = new Secrets(Optional.empty(), Optional.empty());

  /** For how long a former one signs beside the current. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  /** One that was current. */
  public record Former(String sealed, Instant until) {}

  /** The first. */
  public static Secrets first(String sealed) {
    return new Secrets(Optional.of(sealed), Optional.empty());
  }

  /** The same after a rotation; of three the oldest goes at once. */
  public Secrets rotated(String sealed, Instant at, Duration overlap) {
    return new Secrets(Optional.of(sealed), current.map(one -> new Former(one, at.plus(overlap))));
  }

  /** All that sign at a time, the current one first. */
  public List<String> signingAt(Instant now) {
    var old = former.filter(it -> now.isBefore(it.until())).map(Former::sealed);
    return java.util.stream.Stream.concat(current.stream(), old.stream()).toList();
  }
}
