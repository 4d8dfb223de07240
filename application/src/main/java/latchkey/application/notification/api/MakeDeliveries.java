package latchkey.application.notification.api;

/** Makes deliveries of changes that have got their places; called by a worker of each node. */
public interface MakeDeliveries {
  /** Waits for places, makes what is wanted of them and wakes the senders; one round. */
  void makeNext();
}
