package latchkey.application.credential.api;

/** Writes down when credentials were last used on this node; called by every node each minute. */
public interface KeepLastUses {
  /** Keeps what was noted since the last call. */
  void keep();
}
