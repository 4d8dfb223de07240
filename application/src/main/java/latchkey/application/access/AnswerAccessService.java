package latchkey.application.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import latchkey.application.access.api.AnswerAccess;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

@Dependent
class AnswerAccessService implements AnswerAccess {
  private final AccessSubjects subjects;
  private final Clock clock;

  @Inject
  AnswerAccessService(AccessSubjects subjects, Clock clock) {
    this.subjects = subjects;
    this.clock = clock;
  }

  @Override
  public AccessAnswer byId(UserKey key) {
    return subjects.byId(key).orElseThrow(() -> key.notFound().refused()).answer(clock.instant());
  }

  @Override
  public AccessAnswer byUserName(OrganizationId organization, UserName userName) {
    return subjects
        .byUserName(organization, userName)
        .orElseThrow(() -> new Refusal.NotFound("User", userName.value()).refused())
        .answer(clock.instant());
  }

  @Override
  public AccessAnswer byExternalId(OrganizationId organization, ExternalId externalId) {
    var found = subjects.byExternalId(organization, externalId);
    if (found.size() > 1) {
      throw new Refusal.Ambiguous("User", "externalId", externalId.value()).refused();
    }
    return found.stream()
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("User", externalId.value()).refused())
        .answer(clock.instant());
  }
}
