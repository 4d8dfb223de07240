package latchkey.application.group.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import latchkey.application.query.Slice;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.GroupRef;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.user.UserKey;

/** Who belongs to which group. Cost grows with the change, never with the group. */
public interface Memberships {
  /**
   * Changes who belongs to a group whose header the caller has locked. Does not touch the header.
   *
   * @return who really joined and who left
   * @throws latchkey.domain.refusal.RefusedException Malformed naming up to 10 unknown members, and
   *     then nothing is applied
   */
  MembershipEffect apply(GroupKey group, MembershipChange change, Instant at);

  /** A part of a group's members, in the order of ids; one statement. */
  List<Member> of(GroupKey group, Slice slice);

  /** The groups of a user, in the order of ids; one statement. */
  List<GroupRef> groupsOf(UserKey user);

  /**
   * Ends all memberships of a group: two statements.
   *
   * @return who belonged to it
   */
  Set<MemberId> dissolve(GroupKey group);

  /**
   * Ends all memberships of a user and moves the versions of those groups; two statements.
   *
   * @param groups the groups of the user, as locked by {@link Groups#lockGroupsOf}
   */
  void leaveAll(UserKey user, Set<GroupId> groups, Instant at);

  /**
   * Begins the memberships again of those groups that still exist, and moves their versions.
   *
   * @return the groups that were rejoined
   */
  Set<GroupId> rejoin(UserKey user, Set<GroupId> groups, Instant at);
}
