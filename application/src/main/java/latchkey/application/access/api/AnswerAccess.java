package latchkey.application.access.api;

import latchkey.domain.access.AccessAnswer;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

/** Whether a person may enter; true of the instant after any acknowledged write. */
public interface AnswerAccess {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound when unknown or purged; a
   *     deprovisioned user is denied, not unknown
   */
  AccessAnswer byId(UserKey key);

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  AccessAnswer byUserName(OrganizationId organization, UserName userName);

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; Ambiguous when several users have it
   */
  AccessAnswer byExternalId(OrganizationId organization, ExternalId externalId);
}
