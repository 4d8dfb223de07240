package latchkey.domain.change;

/** What happened, in the words of the business. */
public enum ChangeKind {
  /** A user or group was made. */
  CREATED,
  /** A directory has begun to manage somebody whom none managed; nothing else changed. */
  ADOPTED,
  /** Facts changed. */
  UPDATED,
  /** A reason to deny a user access was added, whatever else changed with it. */
  SUSPENDED,
  /** A reason was lifted, and none added. */
  LIFTED,
  /** The time until which a user had access has passed. */
  EXPIRED,
  /** A user became a tombstone. */
  DEPROVISIONED,
  /** A tombstone became a user again. */
  RESTORED,
  /** A tombstone's personal data was erased. */
  PURGED,
  /** Members joined or left a group. */
  MEMBERSHIP,
  /** A group was deleted, and so all its members left. */
  DELETED,
  /** An organization was switched on or off. */
  SWITCHED
}
