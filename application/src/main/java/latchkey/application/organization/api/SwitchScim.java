package latchkey.application.organization.api;

import java.util.Optional;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Slug;

/**
 * Switches an organization's first connection on or off and names its client, making it if it is
 * missing. Nobody's access changes by it.
 */
public interface SwitchScim {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; IllegalTransition when the
   *     organization is not entitled and the wish is to switch on
   */
  Connection switchScim(Command command);

  /** A profile that is empty stays, and is Entra's for a new connection. */
  record Command(Slug slug, boolean enabled, Optional<ClientProfile> profile, Origin origin) {}
}
