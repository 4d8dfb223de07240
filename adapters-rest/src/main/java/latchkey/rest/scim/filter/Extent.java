package latchkey.rest.scim.filter;

import java.util.Optional;
import latchkey.domain.criterion.Criterion;

/**
 * Which resources of a type are meant: none, all, or those that a criterion selects.
 *
 * @param none whether none can be
 * @param criterion what they must be like; empty means nothing
 */
public record Extent(boolean none, Optional<Criterion> criterion) {
  /** No resource. */
  public static final Extent NONE = new Extent(true, Optional.empty());

  /** Every resource. */
  public static final Extent ALL = new Extent(false, Optional.empty());

  /** Those selected. */
  public static Extent of(Criterion criterion) {
    return new Extent(false, Optional.of(criterion));
  }

  boolean all() {
    return !none && criterion.isEmpty();
  }
}
