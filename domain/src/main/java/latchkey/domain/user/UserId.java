package latchkey.domain.user;

import java.util.UUID;
import latchkey.domain.group.MemberId;

/** Identifies a user within the organization, through suspension, deprovisioning and return. */
public record UserId(UUID value) {
  /** The user as groups know it. */
  public MemberId asMember() {
    return new MemberId(value);
  }

  /** The user whom a group knows as that member. */
  public static UserId of(MemberId member) {
    return new UserId(member.value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
