package latchkey.application.schedule.api;

/**
 * Does what time demands: purges tombstones whose time has come, notes that access has ended,
 * forgets old changes and calls. Called by every node every minute; one of them does it.
 */
public interface RunHousekeeping {
  /**
   * @param node names the calling node; no other node has the name
   * @return whether this node did the work
   */
  boolean run(String node);
}
