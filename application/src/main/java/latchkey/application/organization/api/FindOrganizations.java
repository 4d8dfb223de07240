package latchkey.application.organization.api;

import java.util.List;
import java.util.Optional;
import latchkey.application.query.Slice;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;

/** Reads organizations and their connections. */
public interface FindOrganizations {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  Organization named(Slug slug);

  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  Organization get(OrganizationId id);

  /** A part of all, in the order of ids. */
  List<Organization> list(Slice slice);

  /** The organization's first connection, if SCIM was ever switched on. */
  Optional<Connection> connection(OrganizationId organization);
}
