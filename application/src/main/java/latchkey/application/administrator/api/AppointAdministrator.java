package latchkey.application.administrator.api;

import java.util.List;
import latchkey.domain.organization.Slug;

/** Gives people the administration of one organization, and takes it away. */
public interface AppointAdministrator {
  /**
   * @param password 12 to 256 characters
   * @throws latchkey.domain.refusal.RefusedException NotFound, Taken (username), Malformed
   */
  Administrator appoint(Slug organization, String username, String password);

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  void dismiss(Slug organization, String username);

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  List<Administrator> of(Slug organization);
}
