package latchkey.domain.refusal;

import java.util.Optional;
import java.util.Set;

/**
 * What a caller demands of the current version before a change (RFC 7644 §3.14, {@code If-Match}).
 *
 * @param versions the versions that are acceptable; empty accepts any
 */
public record Precondition(Optional<Set<Version>> versions) {
  /** Accepts any version. */
  public static final Precondition NONE = new Precondition(Optional.empty());

  public Precondition {
    versions = versions.map(Set::copyOf);
  }

  /** Accepts only these versions. */
  public static Precondition anyOf(Set<Version> versions) {
    return new Precondition(Optional.of(versions));
  }

  /**
   * @throws RefusedException StaleVersion when the current version is not acceptable
   */
  public void require(Version current) {
    if (versions.isPresent() && !versions.get().contains(current)) {
      throw new Refusal.StaleVersion(current).refused();
    }
  }
}
