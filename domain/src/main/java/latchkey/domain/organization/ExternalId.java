package latchkey.domain.organization;

import latchkey.domain.refusal.Refusal;

/**
 * What a directory calls a resource; compared with case, scoped to the directory, not unique (RFC
 * 7643 §3.1).
 *
 * @param value 1 to 512 characters
 */
public record ExternalId(String value) {
  public ExternalId {
    if (value.isEmpty() || value.length() > 512) {
      throw new Refusal.Malformed("externalId", "must be 1 to 512 characters").refused();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
