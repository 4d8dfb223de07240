package latchkey.application.notification.api;

/** Looks for what administrators want to be told of; called by a worker, done by one node. */
public interface RaiseNotices {
  /**
   * Looks once at each organization that has subscribed to something.
   *
   * @return whether this node did it
   */
  boolean raise(String node);
}
