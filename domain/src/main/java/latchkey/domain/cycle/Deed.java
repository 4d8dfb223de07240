package latchkey.domain.cycle;

/** What a directory was seen doing. */
public enum Deed {
  /** Made a user or group. */
  CREATE,
  /** Changed facts of one. */
  UPDATE,
  /** Took a user's access away. */
  DISABLE,
  /** Gave it back. */
  ENABLE,
  /** Deleted a user or group. */
  DELETE,
  /** Moved a user into or out of a group; counted by the user. */
  MEMBER,
  /** Looked for somebody by a filter. */
  LOOKUP,
  /** Looked for an id nobody has: what a directory does to try its connection. */
  PROBE,
  /** Read one resource, a list, or a document. */
  READ,
  /** Wished for what was so already. */
  SKIP,
  /** Was refused. */
  FAILURE,
  /** Was refused something about managers or members: told of beside the failure. */
  REFERENCE,
  /** Tried its connection, for certain: told of beside what came of it. */
  TRIAL
}
