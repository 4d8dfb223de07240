package latchkey.application.adoption.spi;

import java.util.List;
import java.util.Optional;
import latchkey.application.query.Slice;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.adoption.ConflictId;
import latchkey.domain.adoption.Person;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;

/** Imports that met somebody, and whom they may meet. */
public interface Conflicts {
  /** Who has this name. */
  Optional<User> named(OrganizationId organization, UserName userName);

  /** Whom the product calls so. */
  Optional<User> referredTo(OrganizationId organization, ProductReference reference);

  /** Whether somebody deprovisioned had this name. */
  boolean buried(OrganizationId organization, UserName userName);

  /** The conflict of this name and reference, open or settled. */
  Optional<Conflict> of(OrganizationId organization, Person person);

  /** Adds one. */
  void add(OrganizationId organization, Conflict conflict);

  /** The one with this id, locked until the transaction ends. */
  Optional<Conflict> findForChange(OrganizationId organization, ConflictId id);

  /** Keeps what became of one. */
  void save(OrganizationId organization, Conflict conflict);

  /** A part of those that are open, in the order of ids. */
  List<Conflict> open(OrganizationId organization, Slice slice);

  /** Forgets all about a user, and about the name. */
  void forget(UserKey user, UserName userName);
}
