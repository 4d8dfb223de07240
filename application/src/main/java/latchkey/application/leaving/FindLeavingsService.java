package latchkey.application.leaving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.leaving.api.FindLeavings;
import latchkey.application.leaving.spi.Leavings;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
import latchkey.application.user.spi.Users;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.change.Change;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Pulse;
import latchkey.domain.leaving.MassLeaving;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserName;

@Dependent
class FindLeavingsService implements FindLeavings {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Leavings leavings;
  private final Users users;
  private final AccessSubjects subjects;
  private final Clock clock;

  @Inject
  FindLeavingsService(Leavings leavings, Users users, AccessSubjects subjects, Clock clock) {
    this.leavings = leavings;
    this.users = users;
    this.subjects = subjects;
    this.clock = clock;
  }

  @Override
  public MassLeaving now(OrganizationId organization, ConnectionId connection, Pulse pulse) {
    var count = leavings.count(organization, connection, since(pulse));
    return new MassLeaving(
        connection,
        count.people(),
        // few need no comparison, and so no counting
        count.people() < MassLeaving.FEW ? 0 : living(organization),
        count.first(),
        count.credentials());
  }

  private static Instant since(Pulse pulse) {
    var hour = pulse.now().minus(HOUR);
    return pulse.last().map(Cycle::started).filter(hour::isAfter).orElse(hour);
  }

  private long living(OrganizationId organization) {
    var nobody =
        new Query(
            organization,
            Optional.empty(),
            Sort.BY_ID,
            new Window(1, 0),
            Projection.WITHOUT_MEMBERSHIPS);
    return users.find(organization, nobody).total();
  }

  @Override
  public List<Left> list(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      Instant since,
      Optional<UUID> before,
      int limit) {
    var changes = leavings.list(organization, connection, since, before, limit);
    var who = changes.stream().map(Change::object).map(UserId::new).collect(Collectors.toSet());
    var found = subjects.byIds(organization, who);
    return changes.stream().map(it -> new Left(it, name(found, it, clock.instant()))).toList();
  }

  private static Optional<String> name(
      Map<UserId, AccessSubject> found, Change change, Instant now) {
    return Optional.ofNullable(found.get(new UserId(change.object())))
        .flatMap(it -> it.answer(now).userName())
        .map(UserName::value);
  }
}
