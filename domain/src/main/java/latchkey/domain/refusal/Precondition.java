package latchkey.domain.refusal;

import java.util.Set;

/**
 * What a caller demands of the current version before a change (RFC 7644 §3.14).
 *
 * @param accepted those it may be ({@code If-Match})
 * @param excluded those it must not be ({@code If-None-Match})
 */
public record Precondition(Versions accepted, Versions excluded) {
  /** Accepts any version. */
  public static final Precondition NONE = new Precondition(Versions.EVERY, Versions.NONE);

  /** Accepts only these versions. */
  public static Precondition anyOf(Set<Version> versions) {
    return new Precondition(Versions.of(versions), Versions.NONE);
  }

  /**
   * @throws RefusedException StaleVersion or ExcludedVersion when the current version is not
   *     acceptable
   */
  public void require(Version current) {
    if (!accepted.contain(current)) throw new Refusal.StaleVersion(current).refused();
    if (excluded.contain(current)) throw new Refusal.ExcludedVersion(current).refused();
  }
}
