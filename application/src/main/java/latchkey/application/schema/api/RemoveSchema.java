package latchkey.application.schema.api;

import latchkey.domain.attribute.SchemaId;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Precondition;

/** Takes a schema of an organization's own away, while nobody has a value of it. */
public interface RemoveSchema {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion; IllegalTransition
   *     while in use
   */
  void remove(Command command);

  /** Which, and by whose request. */
  record Command(Slug organization, SchemaId id, Precondition precondition, Origin origin) {}
}
