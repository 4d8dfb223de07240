package latchkey.rest.scim.cursor;

import java.util.Optional;
import latchkey.domain.organization.OrganizationId;

/**
 * Encrypts and authenticates cursors, which carry names of users. All nodes use the same keys; each
 * organization has its own.
 */
public interface CursorSeal {
  /**
   * Closes bytes.
   *
   * @param bound what has to be the same for opening them; not contained
   * @return of letters, digits, hyphens and underscores (RFC 9865: unreserved characters only)
   */
  String close(OrganizationId organization, byte[] plain, byte[] bound);

  /** The bytes; empty when they were not closed here, for that organization, with that bound. */
  Optional<byte[]> open(OrganizationId organization, String closed, byte[] bound);
}
