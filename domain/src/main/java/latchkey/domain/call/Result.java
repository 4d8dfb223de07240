package latchkey.domain.call;

/** How it went, in the words of a directory's own log where it has one. */
public enum Result {
  /** Done, or read. */
  SUCCESS,
  /** Nothing to do: what was wished for was so already. */
  SKIPPED,
  /** Refused, or failed. */
  FAILURE,
  /** Not a call but a note that some were not kept. */
  DROPPED
}
