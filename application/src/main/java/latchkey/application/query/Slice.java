package latchkey.application.query;

import java.util.Optional;
import java.util.UUID;

/**
 * The next part of a walk through a collection in the order of ids.
 *
 * @param after the id the last part ended with; empty starts
 * @param limit most items, from 1
 */
public record Slice(Optional<UUID> after, int limit) {
  /** The first part. */
  public static Slice first(int limit) {
    return new Slice(Optional.empty(), limit);
  }

  /** The part after an id. */
  public Slice from(UUID last) {
    return new Slice(Optional.of(last), limit);
  }
}
