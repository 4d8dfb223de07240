package latchkey.domain.user;

import latchkey.domain.attribute.Fold;
import latchkey.domain.refusal.Refusal;

/**
 * Unique within one organization, compared without case (RFC 7643 §4.1.1: userName is
 * caseExact=false), kept in the spelling it was sent with.
 *
 * @param value 1 to 512 characters, not blank
 */
public record UserName(String value) {
  public UserName {
    if (value.isBlank()) throw new Refusal.Malformed("userName", "must not be blank").refused();
    if (value.length() > 512 || Fold.of(value).length() > Fold.KEY_LENGTH) {
      throw new Refusal.Malformed("userName", "must be at most 512 characters").refused();
    }
  }

  /** Folded form; stores keep it in the column that carries the unique index. */
  public String folded() {
    return Fold.of(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
