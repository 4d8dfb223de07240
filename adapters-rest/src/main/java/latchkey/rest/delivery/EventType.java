package latchkey.rest.delivery;

import java.util.Arrays;
import java.util.Optional;
import latchkey.domain.notification.Topic;

/** What topics are called outside. */
public enum EventType {
  ACCESS(Topic.ACCESS, "access.changed"),
  FAILURE(Topic.FAILURE, "provisioning.failing"),
  QUARANTINE(Topic.QUARANTINE, "provisioning.quarantine"),
  SILENCE(Topic.SILENCE, "provisioning.silent"),
  LEAVING(Topic.LEAVING, "provisioning.leaving"),
  EXPIRY(Topic.EXPIRY, "credential.expiring"),
  TEST(Topic.TEST, "subscription.test");

  private final Topic topic;
  private final String word;

  EventType(Topic topic, String word) {
    this.topic = topic;
    this.word = word;
  }

  /** The type of what is about a topic. */
  public static EventType of(Topic topic) {
    return Arrays.stream(values()).filter(it -> it.topic == topic).findFirst().orElseThrow();
  }

  /** The type that is called so. */
  public static Optional<EventType> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  /** What it is about. */
  public Topic topic() {
    return topic;
  }

  /** What it is called. */
  public String word() {
    return word;
  }
}
