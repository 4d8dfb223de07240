package latchkey.application.user.api;

import java.util.Optional;
import latchkey.application.query.Projection;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

/** Puts another description in the place of a user's (RFC 7644 §3.5.1). */
public interface ReplaceUser {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion, Taken
   */
  AmendUser.Outcome replace(Command command);

  /**
   * @param active empty leaves the directory's reason as it is: leaving it out revives nobody
   */
  record Command(
      UserKey user,
      Precondition precondition,
      UserName userName,
      Optional<ExternalId> externalId,
      Optional<Boolean> active,
      Profile profile,
      Projection projection,
      Origin origin) {}
}
