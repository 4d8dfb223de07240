package latchkey.application.query;

import java.util.Optional;

/**
 * A step of a walk: goes on behind a place, or back before it.
 *
 * @param from the place; empty begins at the start, or at the end when going back
 */
public record Step(Optional<Place> from, boolean back) {
  /** The step that begins a walk. */
  public static final Step FIRST = new Step(Optional.empty(), false);

  /** Goes on behind a place. */
  public static Step behind(Place place) {
    return new Step(Optional.of(place), false);
  }

  /** Goes back before a place. */
  public static Step before(Place place) {
    return new Step(Optional.of(place), true);
  }

  /** Goes back from the end. */
  static Step fromEnd() {
    return new Step(Optional.empty(), true);
  }
}
