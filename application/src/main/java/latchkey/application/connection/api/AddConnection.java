package latchkey.application.connection.api;

import latchkey.domain.change.Origin;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Slug;

/** Makes one more connection into an organization. */
public interface AddConnection {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; Taken (name); TooMany;
   *     IllegalTransition when the organization is not entitled and it shall be on
   */
  Connection add(Command command);

  /** What it is. */
  record Command(Slug slug, String name, ClientProfile profile, boolean enabled, Origin origin) {}
}
