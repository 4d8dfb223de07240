package latchkey.domain.user;

import java.time.Instant;
import latchkey.domain.attribute.ResourceType;

/** What each change makes of a user. */
record Amendment(User user, ResourceType type, Instant at) implements UserChange.Cases<User> {
  @Override
  public User rename(UserChange.Rename it) {
    return user.named(it.userName());
  }

  @Override
  public User identify(UserChange.Identify it) {
    return user.identified(it.externalId());
  }

  @Override
  public User suspend(UserChange.Suspend it) {
    return user.suspend(it.why(), at);
  }

  @Override
  public User lift(UserChange.Lift it) {
    return user.lift(it.why());
  }

  @Override
  public User limit(UserChange.Limit it) {
    return user.limited(it.accessUntil());
  }

  @Override
  public User describe(UserChange.Describe it) {
    return user.described(user.profile().apply(it.change(), type));
  }
}
