package latchkey.domain.credential;

import java.util.UUID;

/** Identifies a credential within its organization; not a secret. */
public record CredentialId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
