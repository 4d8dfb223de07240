package latchkey.domain.refusal;

import java.util.Set;

/**
 * Some versions of one object, or every one it could have.
 *
 * @param every whether all are meant, whatever is listed
 */
public record Versions(boolean every, Set<Version> listed) {
  /** Every version. */
  public static final Versions EVERY = new Versions(true, Set.of());

  /** No version. */
  public static final Versions NONE = new Versions(false, Set.of());

  public Versions {
    listed = Set.copyOf(listed);
  }

  /** These alone. */
  public static Versions of(Set<Version> these) {
    return new Versions(false, these);
  }

  /** Whether it is one of them. */
  public boolean contain(Version version) {
    return every || listed.contains(version);
  }
}
