package latchkey.application.change.api;

/** Gives committed changes their places in the feeds; called by a worker of each node. */
public interface PlaceChanges {
  /** Waits for commits, places what has no place and wakes the readers; returns after one round. */
  void placeNext();
}
