package latchkey.domain.notification;

import java.util.UUID;

/** Identifies a subscription within its organization. */
public record SubscriptionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
