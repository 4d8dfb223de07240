package latchkey.application.adoption.api;

import java.util.List;
import latchkey.application.query.Slice;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.adoption.ConflictId;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;

/** Lists conflicts of imports, and decides them. */
public interface SettleConflict {
  /** A part of those that are open, in the order of ids. */
  List<Conflict> open(OrganizationId organization, Slice slice);

  /**
   * The one who is in the way is meant: gets the reference.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound; IllegalTransition when it is
   *     settled, or nobody is there; Taken when the reference is another's
   */
  Conflict link(Command command);

  /**
   * Nobody is meant.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound; IllegalTransition when it is settled
   */
  Conflict dismiss(Command command);

  /** Which, and by whom. */
  record Command(Slug slug, ConflictId conflict, Origin origin) {}
}
