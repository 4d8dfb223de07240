package latchkey.application.organization.spi.installation;

import java.util.List;
import java.util.Optional;
import latchkey.application.query.Slice;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;

/** All tenants. */
public interface Organizations {
  /**
   * @throws latchkey.domain.refusal.RefusedException Taken when the slug is another's
   */
  void add(Organization organization);

  /** The one with this id. */
  Optional<Organization> find(OrganizationId id);

  /** The one with this slug. */
  Optional<Organization> find(Slug slug);

  /** The one with this slug, locked until the transaction ends. */
  Optional<Organization> findForChange(Slug slug);

  /** A part of all, in the order of ids. */
  List<Organization> list(Slice slice);

  /** Keeps a changed one. */
  void save(Organization organization);

  /**
   * Takes away an organization and a bounded part of what it owns; called again until done.
   *
   * @param rows most rows to delete in one call
   * @return whether nothing is left
   */
  boolean erase(OrganizationId id, int rows);
}
