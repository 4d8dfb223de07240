package latchkey.application.tombstone.spi;

import java.util.List;
import java.util.Optional;
import latchkey.application.query.Slice;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserKey;

/** What is left of an organization's deprovisioned users. */
public interface Tombstones {
  /** Adds one; one statement. */
  void add(UserKey key, Tombstone tombstone);

  /** The one with this key. */
  Optional<Tombstone> find(UserKey key);

  /** The one with this key, locked until the transaction ends. */
  Optional<Tombstone> findForChange(UserKey key);

  /** Takes one away for ever. */
  void remove(UserKey key);

  /** A part of all, in the order of ids. */
  List<Tombstone> list(OrganizationId organization, Slice slice);
}
