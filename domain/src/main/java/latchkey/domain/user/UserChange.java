package latchkey.domain.user;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.ProfileChange;

/** One change to a user; a request is a list of them, applied in order, all or nothing. */
public sealed interface UserChange {
  /** Tells the changes apart. */
  interface Cases<R> {
    R rename(Rename it);

    R identify(Identify it);

    R suspend(Suspend it);

    R lift(Lift it);

    R limit(Limit it);

    R describe(Describe it);
  }

  /** Chooses the case of this change. */
  <R> R accept(Cases<R> cases);

  /** Whether it makes an element of that user's profile because its selection finds none. */
  default boolean creates(User user, ResourceType type) {
    return false;
  }

  /** Whether it takes access away. */
  default boolean takesAway() {
    return false;
  }

  /** The user gets another userName. */
  record Rename(UserName userName) implements UserChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.rename(this);
    }
  }

  /** The directory calls the user something else, or nothing. */
  record Identify(Optional<ExternalId> externalId) implements UserChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.identify(this);
    }
  }

  /** Somebody objects to the user's entering. */
  record Suspend(Reason why) implements UserChange {
    @Override
    public boolean takesAway() {
      return true;
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.suspend(this);
    }
  }

  /** That objection is withdrawn; the others stay. */
  record Lift(Reason why) implements UserChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.lift(this);
    }
  }

  /** Access ends at a time, or has no end. */
  record Limit(Optional<Instant> accessUntil) implements UserChange {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.limit(this);
    }
  }

  /** A fact of the profile changes. */
  record Describe(ProfileChange change) implements UserChange {
    @Override
    public boolean creates(User user, ResourceType type) {
      return user.profile().creates(change, type);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.describe(this);
    }
  }
}
