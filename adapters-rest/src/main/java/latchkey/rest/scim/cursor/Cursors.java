package latchkey.rest.scim.cursor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimType;
import latchkey.rest.security.ScimCaller;

/**
 * Gives cursors out and takes them back. One is good for the caller's organization and connection,
 * for the same question, for an hour. It gives no rights: whatever it was not made for, made up or
 * another organization's, is refused in the same words.
 */
@Dependent
public class Cursors {
  /** How long a cursor is good, published as {@code pagination.cursorTimeout}. */
  public static final Duration TIMEOUT = Duration.ofHours(1);

  private final CursorSeal seal;
  private final Clock clock;
  private final ScimCaller caller;

  @Inject
  public Cursors(CursorSeal seal, Clock clock, ScimCaller caller) {
    this.seal = seal;
    this.clock = clock;
    this.caller = caller;
  }

  /** When a cursor made now expires. */
  public Instant expiry() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(TIMEOUT);
  }

  /**
   * The text of a cursor.
   *
   * @param question what is asked for; the same on all pages of a walk
   */
  public String give(Cursor cursor, String question) {
    return seal.close(caller.organization(), Packed.write(cursor), bound(question));
  }

  /**
   * What a text stands for.
   *
   * @throws latchkey.rest.scim.error.ScimException invalidCursor, expiredCursor
   */
  public Cursor take(String text, String question) {
    var cursor =
        seal.open(caller.organization(), text, bound(question))
            .map(Packed::read)
            .orElseThrow(Cursors::invalid);
    if (cursor.expires().isBefore(clock.instant())) throw expired();
    return cursor;
  }

  private byte[] bound(String question) {
    return (caller.connection().id().value() + "\n" + question).getBytes(StandardCharsets.UTF_8);
  }

  private static RuntimeException invalid() {
    String text =
        "The cursor is none that was given for this query. Repeat the query as it was, or begin"
            + " again with an empty cursor.";
    return ScimError.bad(ScimType.INVALID_CURSOR, text).thrown();
  }

  private static RuntimeException expired() {
    String text = "The cursor is older than %d seconds. Begin again with an empty cursor.";
    return ScimError.bad(ScimType.EXPIRED_CURSOR, text.formatted(TIMEOUT.toSeconds())).thrown();
  }
}
