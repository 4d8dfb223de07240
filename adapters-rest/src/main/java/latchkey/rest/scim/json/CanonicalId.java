package latchkey.rest.scim.json;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import latchkey.domain.refusal.Refusal;

/** Ids as this service writes them: lower-case canonical UUIDs. Anything else is nobody's. */
public final class CanonicalId {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private CanonicalId() {}

  /**
   * The id a text is.
   *
   * @param kind of the resource that is meant
   * @throws latchkey.domain.refusal.RefusedException NotFound when it can be none
   */
  public static UUID require(String kind, String text) {
    return read(text).orElseThrow(() -> new Refusal.NotFound(kind, text).refused());
  }

  /** The id a text is; empty when it can be none. */
  public static Optional<UUID> read(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
