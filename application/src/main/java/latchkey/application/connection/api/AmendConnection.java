package latchkey.application.connection.api;

import java.util.Optional;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Pace;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Precondition;

/** Changes a connection. Switching it on or off changes nobody's access. */
public interface AmendConnection {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound; StaleVersion; Taken (name);
   *     IllegalTransition when the organization is not entitled and it shall be on
   */
  Connection amend(Command command);

  /**
   * What is empty stays.
   *
   * @param pace what to put in the place of its pace; an empty one inside allows any number
   */
  record Command(
      Slug slug,
      ConnectionId connection,
      Precondition precondition,
      Optional<String> name,
      Optional<ClientProfile> profile,
      Optional<Boolean> enabled,
      Optional<Optional<Pace>> pace,
      Origin origin) {}
}
