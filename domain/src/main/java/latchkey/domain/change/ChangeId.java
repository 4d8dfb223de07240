package latchkey.domain.change;

import java.util.UUID;

/** Identifies a change; drawn before the transaction, so it gives no order (see {@link Placed}). */
public record ChangeId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
