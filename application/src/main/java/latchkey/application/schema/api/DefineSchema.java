package latchkey.application.schema.api;

import latchkey.domain.attribute.Schema;
import latchkey.domain.change.Origin;
import latchkey.domain.organization.Slug;
import latchkey.domain.schema.CustomSchema;

/** Defines a schema of an organization's own: on this node at once, on every other within 5 s. */
public interface DefineSchema {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound (organization), Malformed, Taken (the
   *     URN, or one it would be mistaken for), TooMany
   */
  CustomSchema define(Command command);

  /**
   * @param type name of the type it extends
   * @param required whether every new resource of the type must have it
   */
  record Command(Slug organization, String type, boolean required, Schema schema, Origin origin) {}
}
