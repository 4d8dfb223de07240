package latchkey.application.user.api;

import java.util.Optional;
import latchkey.application.query.UserView;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.user.UserName;

/** Makes a user (RFC 7644 §3.3). */
public interface CreateUser {
  /**
   * @throws latchkey.domain.refusal.RefusedException Taken (userName, or what an organization wants
   *     unique), Malformed (what its schemas demand)
   */
  UserView create(Command command);

  /**
   * @param active false suspends the user for the directory from the start
   */
  record Command(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      UserName userName,
      Optional<ExternalId> externalId,
      boolean active,
      Profile profile,
      Origin origin) {}
}
