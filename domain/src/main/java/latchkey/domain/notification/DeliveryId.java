package latchkey.domain.notification;

import java.util.UUID;

/** Identifies a delivery within its organization, and its message at the receiver: also again. */
public record DeliveryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
