package latchkey.rest.admin.page;

import java.util.Optional;
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
    return read(text).orElseThrow(() -> new Refusal.NotFound(kind, text).refused());
  }

  /** The id of a text; empty when the text is not the lower-case canonical one of any. */
  public static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
