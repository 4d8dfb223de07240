package latchkey.application.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.InactivePlace;
import latchkey.application.user.api.FindInactive;
import latchkey.application.user.spi.Users;
import latchkey.domain.organization.OrganizationId;

@Dependent
class FindInactiveService implements FindInactive {
  private final Users users;
  private final Clock clock;

  @Inject
  FindInactiveService(Users users, Clock clock) {
    this.users = users;
    this.clock = clock;
  }

  @Override
  public List<Inactive> list(
      OrganizationId organization, Duration least, Optional<InactivePlace> after, int limit) {
    return users.inactive(organization, clock.instant().minus(least), after, limit).stream()
        .map(Inactive::new)
        .toList();
  }

  @Override
  public long count(OrganizationId organization, Duration least) {
    return users.countInactive(organization, clock.instant().minus(least));
  }
}
