package latchkey.application.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import latchkey.application.access.api.TakeSnapshot;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.change.spi.Changes;
import latchkey.application.query.Slice;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;

@Dependent
class TakeSnapshotService implements TakeSnapshot {
  private static final int PART = 500;

  private final AccessSubjects subjects;
  private final Changes changes;
  private final Clock clock;

  @Inject
  TakeSnapshotService(AccessSubjects subjects, Changes changes, Clock clock) {
    this.subjects = subjects;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public String cursor(OrganizationId organization) {
    return Long.toString(changes.head(organization));
  }

  @Override
  public List<AccessAnswer> part(OrganizationId organization, Optional<UserId> after) {
    var now = clock.instant();
    return subjects.living(organization, new Slice(after.map(UserId::value), PART)).stream()
        .map(subject -> subject.answer(now))
        .toList();
  }
}
