package latchkey.domain.organization;

import java.util.UUID;
import latchkey.domain.refusal.Refusal;

/** Identifies a connection within its organization. */
public record ConnectionId(UUID value) {
  /** The refusal for a connection that is not there. */
  public Refusal notFound() {
    return new Refusal.NotFound("Connection", value.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
