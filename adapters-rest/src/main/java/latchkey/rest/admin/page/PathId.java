package latchkey.rest.admin.page;

import java.util.UUID;
import latchkey.domain.refusal.Refusal;

/** Ids as they come in paths. */
public final class PathId {
  private PathId() {}

  /**
   * Reads an id.
   *
   * @throws latchkey.domain.refusal.RefusedException NotFound when it is not the lower-case
   *     canonical text of one: then nothing has it
   */
  public static UUID of(String kind, String text) {
    try {
      var id = UUID.fromString(text);
      if (id.toString().equals(text)) return id;
    } catch (IllegalArgumentException e) {
      // told below, together with other spellings
    }
    throw new Refusal.NotFound(kind, text).refused();
  }
}
