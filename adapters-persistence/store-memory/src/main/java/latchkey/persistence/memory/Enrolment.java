package latchkey.persistence.memory;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;

/** What a change makes of the members of one group. */
record Enrolment(Tables tables, GroupKey group, Instant at)
    implements MembershipChange.Cases<MembershipEffect> {
  private static final int NAMED = 10;

  @Override
  public MembershipEffect join(MembershipChange.Join it) {
    return new MembershipEffect(join(it.who()), Set.of());
  }

  @Override
  public MembershipEffect leave(MembershipChange.Leave it) {
    return new MembershipEffect(Set.of(), leave(it.who()));
  }

  @Override
  public MembershipEffect become(MembershipChange.Become it) {
    var gone = new HashSet<>(members());
    gone.removeAll(it.who());
    var joined = join(it.who());
    return new MembershipEffect(joined, leave(gone));
  }

  Set<MemberId> join(Set<MemberId> who) {
    requireKnown(who);
    var joined = only(who, one -> !isMember(one));
    joined.forEach(one -> begin(user(one)));
    return joined;
  }

  private Set<MemberId> leave(Set<MemberId> who) {
    var left = only(who, this::isMember);
    left.forEach(one -> end(user(one)));
    return left;
  }

  Set<MemberId> members() {
    return tables
        .members
        .under(Keys.of(group))
        .map(row -> new MemberId(row.getKey().id(2)))
        .collect(Collectors.toSet());
  }

  private void begin(UserKey user) {
    tables.members.put(Keys.member(group, user), at);
    tables.memberOf.put(Keys.memberOf(user, group), at);
  }

  void end(UserKey user) {
    tables.members.remove(Keys.member(group, user));
    tables.memberOf.remove(Keys.memberOf(user, group));
  }

  private void requireKnown(Set<MemberId> who) {
    var unknown =
        who.stream()
            .filter(one -> !tables.users.has(Keys.of(user(one))))
            .sorted()
            .limit(NAMED)
            .map(MemberId::toString)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      throw new Refusal.Malformed("members", "are no users of this organization: " + unknown)
          .refused();
    }
  }

  private boolean isMember(MemberId who) {
    return tables.members.has(Keys.member(group, user(who)));
  }

  private UserKey user(MemberId who) {
    return new UserKey(group.organization(), UserId.of(who));
  }

  private static Set<MemberId> only(Set<MemberId> who, Predicate<MemberId> wanted) {
    return who.stream().filter(wanted).collect(Collectors.toSet());
  }
}
