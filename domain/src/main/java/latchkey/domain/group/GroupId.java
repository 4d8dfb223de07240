package latchkey.domain.group;

import java.util.UUID;

/** Identifies a group within its organization. */
public record GroupId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
