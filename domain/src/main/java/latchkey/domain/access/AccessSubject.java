package latchkey.domain.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;

/** What an access answer is derived from. */
public sealed interface AccessSubject {

  /** The answer at a time. */
  AccessAnswer answer(Instant now);

  /**
   * A living user.
   *
   * @param organizationEnabled whether the user's organization is switched on
   * @param groups the groups the user belongs to
   */
  record Living(User user, boolean organizationEnabled, List<GroupRef> groups)
      implements AccessSubject {
    private static final AttributePath ROLE =
        AttributePath.of(StandardSchemas.USER, "roles", "value");

    public Living {
      groups = List.copyOf(groups);
    }

    @Override
    public AccessAnswer answer(Instant now) {
      return new AccessAnswer(
          user.key().id(),
          Optional.of(user.userName()),
          user.externalId(),
          reasons(now),
          groups,
          roles(),
          user.version(),
          user.reference());
    }

    private Set<Reason> reasons(Instant now) {
      var all = EnumSet.noneOf(Reason.class);
      all.addAll(user.suspension().reasons());
      if (!organizationEnabled) all.add(Reason.ORGANIZATION);
      if (user.accessUntil().filter(until -> !now.isBefore(until)).isPresent()) {
        all.add(Reason.EXPIRY);
      }
      return all;
    }

    private List<String> roles() {
      return user.profile().values(ROLE).stream()
          .filter(Value.Text.class::isInstance)
          .map(role -> ((Value.Text) role).value())
          .toList();
    }
  }

  /** A deprovisioned user: denied, in no group, with no role. */
  record Deprovisioned(Tombstone tombstone) implements AccessSubject {
    @Override
    public AccessAnswer answer(Instant now) {
      var user = tombstone.asLeft();
      return new AccessAnswer(
          user.key().id(),
          Optional.of(user.userName()),
          user.externalId(),
          Set.of(Reason.DEPROVISIONED),
          List.of(),
          List.of(),
          user.version(),
          user.reference());
    }
  }
}
