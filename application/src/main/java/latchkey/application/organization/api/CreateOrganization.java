package latchkey.application.organization.api;

import latchkey.domain.change.Origin;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.Slug;

/** Makes a tenant, switched on. */
public interface CreateOrganization {
  /**
   * @throws latchkey.domain.refusal.RefusedException Taken (slug), Malformed
   */
  Organization create(Command command);

  /**
   * @param entitled whether it may use SCIM
   */
  record Command(Slug slug, String displayName, boolean entitled, Origin origin) {}
}
