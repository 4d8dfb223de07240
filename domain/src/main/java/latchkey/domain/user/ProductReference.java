package latchkey.domain.user;

import latchkey.domain.refusal.Refusal;

/**
 * What the guarded product itself calls a person; compared with case, unique in an organization.
 *
 * @param value 1 to 200 characters, none of them a control character
 */
public record ProductReference(String value) {
  public ProductReference {
    if (value.isBlank() || value.length() > 200) {
      throw new Refusal.Malformed("reference", "must be 1 to 200 characters").refused();
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new Refusal.Malformed("reference", "must not have control characters").refused();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
