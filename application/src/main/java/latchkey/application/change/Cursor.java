package latchkey.application.change;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import latchkey.domain.group.MemberId;
import latchkey.domain.refusal.Refusal;

/**
 * How far a reader of the feed has come.
 *
 * @param position all changes before it are read; it is read too, unless {@code within} says how
 *     far
 * @param within the last user read of a change that concerns several
 */
record Cursor(long position, Optional<MemberId> within) {
  private static final Pattern SHAPE =
      Pattern.compile("(\\d{1,18})(?:\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

  /** All up to and including a position is read. */
  static Cursor at(long position) {
    return new Cursor(position, Optional.empty());
  }

  /** The change at a position is read up to a user. */
  static Cursor within(long position, MemberId last) {
    return new Cursor(position, Optional.of(last));
  }

  /**
   * @throws latchkey.domain.refusal.RefusedException Malformed
   */
  static Cursor read(String text) {
    var match = SHAPE.matcher(text);
    if (!match.matches()) {
      throw new Refusal.Malformed("after", "is no cursor of this feed").refused();
    }
    var within = Optional.ofNullable(match.group(2)).map(UUID::fromString).map(MemberId::new);
    return new Cursor(Long.parseLong(match.group(1)), within);
  }

  /** The position after which there is something to read. */
  long before() {
    return within.isPresent() ? position - 1 : position;
  }

  @Override
  public String toString() {
    return position + within.map(user -> "." + user).orElse("");
  }
}
