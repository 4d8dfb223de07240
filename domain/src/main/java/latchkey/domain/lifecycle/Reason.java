package latchkey.domain.lifecycle;

/** Why a person may not enter. The first three are stored with the user, the others derived. */
public enum Reason {
  /** The directory says so: SCIM {@code active} is false. */
  DIRECTORY(true),
  /** An administrator of the organization says so. */
  ADMINISTRATOR(true),
  /** A security event says so. */
  SIGNAL(true),
  /** The organization is switched off. */
  ORGANIZATION(false),
  /** The time until which access was given has passed. */
  EXPIRY(false),
  /** The user is deprovisioned. */
  DEPROVISIONED(false);

  private final boolean stored;

  Reason(boolean stored) {
    this.stored = stored;
  }

  /** Whether it can be added to and lifted from a user. */
  public boolean stored() {
    return stored;
  }
}
