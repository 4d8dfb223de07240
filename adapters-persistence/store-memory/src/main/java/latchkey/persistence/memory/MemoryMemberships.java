package latchkey.persistence.memory;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.application.group.spi.Memberships;
import latchkey.application.query.Slice;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.GroupRef;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

/** Memberships, kept both ways round so that neither way costs more than what it gives. */
final class MemoryMemberships implements Memberships {
  private final Memory memory;
  private final Tables tables;

  MemoryMemberships(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public MembershipEffect apply(GroupKey group, MembershipChange change, Instant at) {
    if (!tables.groups.has(Keys.of(group))) throw group.notFound().refused();
    return change.accept(new Enrolment(tables, group, at));
  }

  @Override
  public List<Member> of(GroupKey group, Slice slice) {
    return memory.read(
        () ->
            Walk.rows(tables.members, Keys.of(group), slice)
                .map(row -> member(row.getKey()))
                .toList());
  }

  private Member member(Key row) {
    var user = new MemberId(row.id(2));
    var name = tables.users.get(Key.of(row.id(0), row.id(2))).flatMap(User::displayName);
    return new Member(user, name);
  }

  @Override
  public List<GroupRef> groupsOf(UserKey user) {
    return memory.read(
        () ->
            tables
                .memberOf
                .under(Keys.of(user))
                .map(row -> Keys.group(user.organization(), row.getKey()))
                .map(group -> tables.groups.get(Keys.of(group)).orElseThrow().ref())
                .toList());
  }

  @Override
  public Set<MemberId> dissolve(GroupKey group) {
    var members = new Enrolment(tables, group, Instant.EPOCH).members();
    return apply(group, new MembershipChange.Leave(members), Instant.EPOCH).left();
  }

  @Override
  public void leaveAll(UserKey user, Set<GroupId> groups, Instant at) {
    for (GroupRef left : groupsOf(user)) {
      new Enrolment(tables, new GroupKey(user.organization(), left.id()), at).end(user);
    }
    groups.forEach(id -> touch(new GroupKey(user.organization(), id), at));
  }

  @Override
  public Set<GroupId> rejoin(UserKey user, Set<GroupId> groups, Instant at) {
    return groups.stream()
        .filter(id -> rejoin(user, new GroupKey(user.organization(), id), at))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private boolean rejoin(UserKey user, GroupKey group, Instant at) {
    if (!tables.groups.has(Keys.of(group))) return false;
    var joined = new Enrolment(tables, group, at).join(Set.of(user.id().asMember()));
    if (!joined.isEmpty()) touch(group, at);
    return !joined.isEmpty();
  }

  private void touch(GroupKey group, Instant at) {
    Optional<Group> header = tables.groups.get(Keys.of(group));
    header.ifPresent(it -> tables.groups.put(Keys.of(group), it.amendedAt(at)));
  }

  boolean anyOf(UserKey user) {
    return tables.memberOf.under(Keys.of(user)).findAny().isPresent();
  }

  boolean anyOf(GroupKey group) {
    return tables.members.under(Keys.of(group)).findAny().isPresent();
  }
}
