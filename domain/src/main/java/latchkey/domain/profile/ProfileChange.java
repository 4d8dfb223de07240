package latchkey.domain.profile;

import latchkey.domain.attribute.Value;

/** How a fact changes: the three operations of RFC 7644 §3.5.2, with values typed by the schema. */
public sealed interface ProfileChange {
  /** Tells the changes apart. */
  interface Cases<R> {
    R merge(Merge it);

    R set(Set it);

    R clear(Clear it);
  }

  /** Chooses the case of this change. */
  <R> R accept(Cases<R> cases);

  /** What it changes. */
  Target where();

  /**
   * Whether by the RFC a selection must find something: a replace that finds nothing is refused.
   */
  default boolean needsTarget() {
    return false;
  }

  /** Adds: appends elements, sets what is single (§3.5.2.1). */
  record Merge(Target where, Value what) implements ProfileChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.merge(this);
    }
  }

  /** Replaces (§3.5.2.3). */
  record Set(Target where, Value what) implements ProfileChange {
    @Override
    public boolean needsTarget() {
      return true;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.set(this);
    }
  }

  /** Removes; removing what is not there changes nothing (§3.5.2.2). */
  record Clear(Target where) implements ProfileChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.clear(this);
    }
  }
}
