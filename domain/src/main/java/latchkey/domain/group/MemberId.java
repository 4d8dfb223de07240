package latchkey.domain.group;

import java.util.UUID;

/** The id of the user who is a member; groups know nothing else of users. */
public record MemberId(UUID value) implements Comparable<MemberId> {
  @Override
  public int compareTo(MemberId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
