package latchkey.application.organization.api;

import latchkey.domain.organization.Slug;

/** Deletes an organization and, in batches, all it owns. */
public interface DeleteOrganization {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, IllegalTransition while switched on
   */
  void delete(Slug slug);
}
