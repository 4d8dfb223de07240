package latchkey.application.cycle.api;

/** Infers cycles from the changes that have got their places; called often by a worker. */
public interface InferCycles {
  /** Tells of all changes up to now; every node may do it, and each change is told of once. */
  void infer();
}
