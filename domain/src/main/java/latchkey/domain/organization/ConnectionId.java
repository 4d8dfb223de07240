package latchkey.domain.organization;

import java.util.UUID;

/** Identifies a connection within its organization. */
public record ConnectionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
