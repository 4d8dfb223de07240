package latchkey.application.schema.api;

import latchkey.domain.attribute.Schema;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.schema.CustomSchema;

/**
 * Puts another definition in the place of a schema's. Attributes may come, and be described
 * otherwise, at any time; they go, and change their kind of value, while nobody has one.
 */
public interface AmendSchema {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound, StaleVersion, Malformed, TooMany;
   *     Immutable (another URN or type); IllegalTransition while in use
   */
  CustomSchema amend(Command command);

  /**
   * @param schema with the URN of the one that is changed
   */
  record Command(
      Slug organization,
      Precondition precondition,
      String type,
      boolean required,
      Schema schema,
      Origin origin) {}
}
