package latchkey.application.tombstone.api;

import java.util.List;
import latchkey.application.query.Slice;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserKey;

/** Reads what is left of deprovisioned users. */
public interface FindTombstones {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  Tombstone get(UserKey key);

  /** A part of all, in the order of ids. */
  List<Tombstone> list(OrganizationId organization, Slice slice);
}
