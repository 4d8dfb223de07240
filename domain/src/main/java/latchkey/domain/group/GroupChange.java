package latchkey.domain.group;

import java.util.Optional;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.profile.ProfileChange;

/** One change to a group; a request is a list of them, applied in order, all or nothing. */
public sealed interface GroupChange {
  /** Tells the changes apart. */
  interface Cases<R> {
    R rename(Rename it);

    R identify(Identify it);

    R describe(Describe it);

    R redescribe(Redescribe it);

    R enrol(Enrol it);
  }

  /** Chooses the case of this change. */
  <R> R accept(Cases<R> cases);

  /** Whether it may take somebody out of the group. */
  default boolean takesAway() {
    return false;
  }

  /** The group gets another displayName. */
  record Rename(String displayName) implements GroupChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rename(this);
    }
  }

  /** The directory calls the group something else, or nothing. */
  record Identify(Optional<ExternalId> externalId) implements GroupChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.identify(this);
    }
  }

  /** A fact of its profile changes. */
  record Describe(ProfileChange change) implements GroupChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.describe(this);
    }
  }

  /** Another profile takes the place of the old one. */
  record Redescribe(Profile profile) implements GroupChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.redescribe(this);
    }
  }

  /** Members come or go. */
  record Enrol(MembershipChange change) implements GroupChange {
    @Override
    public boolean takesAway() {
      return !(change instanceof MembershipChange.Join);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.enrol(this);
    }
  }
}
