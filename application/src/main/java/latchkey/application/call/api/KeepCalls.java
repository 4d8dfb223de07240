package latchkey.application.call.api;

/** Keeps the calls that were noted on this node; called often by one of its workers. */
public interface KeepCalls {
  /** Keeps all that were noted so far; those that could not be kept are tried again next time. */
  void keep();
}
