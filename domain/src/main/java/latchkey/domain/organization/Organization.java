package latchkey.domain.organization;

import java.time.Instant;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;

/**
 * A tenant: it owns connections, credentials, users, groups and logs.
 *
 * @param enabled switched on; while off, nobody of the organization may enter
 * @param entitled whether an operator lets it use SCIM at all
 * @param retention for how long tombstones are kept
 * @param history for how long changes and calls are kept
 */
public record Organization(
    OrganizationId id,
    Slug slug,
    String displayName,
    boolean enabled,
    boolean entitled,
    Retention retention,
    Retention history,
    Version version,
    Instant created,
    Instant modified) {
  private static final int LONGEST_NAME = 512;

  public Organization {
    if (displayName.isBlank() || displayName.length() > LONGEST_NAME) {
      throw new Refusal.Malformed("displayName", "must be 1 to 512 characters").refused();
    }
  }

  /** A new organization, switched on. */
  public static Organization found(
      OrganizationId id, Slug slug, String displayName, boolean entitled, Instant at) {
    return new Organization(
        id,
        slug,
        displayName,
        true,
        entitled,
        Retention.DEFAULT,
        Retention.HISTORY,
        Version.FIRST,
        at,
        at);
  }

  /** The same under another name to show. */
  public Organization named(String name) {
    return with(name, enabled, entitled, retention, history);
  }

  /** The same, switched on or off. */
  public Organization switched(boolean on) {
    return with(displayName, on, entitled, retention, history);
  }

  /** The same, entitled to SCIM or not. */
  public Organization entitled(boolean yes) {
    return with(displayName, enabled, yes, retention, history);
  }

  /** The same, keeping tombstones and changes for so long. */
  public Organization keeping(Retention tombstones, Retention changes) {
    return with(displayName, enabled, entitled, tombstones, changes);
  }

  /** The same, one effective change later. */
  public Organization amendedAt(Instant at) {
    return new Organization(
        id, slug, displayName, enabled, entitled, retention, history, version.next(), created, at);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException StaleVersion
   */
  public void require(Precondition precondition) {
    precondition.require(version);
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException IllegalTransition while not entitled to SCIM
   */
  public void requireEntitled() {
    if (!entitled) {
      throw new Refusal.IllegalTransition(
              "organization", "not entitled to SCIM by an operator", "switch SCIM on")
          .refused();
    }
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException IllegalTransition while switched on
   */
  public void requireDeletable() {
    if (enabled) {
      throw new Refusal.IllegalTransition("organization", "switched on", "delete").refused();
    }
  }

  private Organization with(
      String name, boolean on, boolean scim, Retention tombstones, Retention changes) {
    return new Organization(
        id, slug, name, on, scim, tombstones, changes, version, created, modified);
  }
}
