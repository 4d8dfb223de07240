package latchkey.application.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import latchkey.application.group.spi.Memberships;
import latchkey.application.query.Slice;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;

/** Whose access answer a change touches, in the order of ids. */
@Dependent
class Concerned {
  // As stores order ids, so that a walk through members can be taken up again after any of them.
  private static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::toString);

  private final Memberships memberships;

  @Inject
  Concerned(Memberships memberships) {
    this.memberships = memberships;
  }

  /** The first of those concerned whose ids come after one. */
  List<MemberId> of(Change change, Optional<MemberId> after, int limit) {
    var all = new TreeSet<>(BY_ID);
    if (change.objectKind() == ObjectKind.USER) all.add(new MemberId(change.object()));
    all.addAll(change.concerned());
    after.ifPresent(last -> all.headSet(last, true).clear());
    if (touchesAllMembers(change)) all.addAll(members(change, after, limit));
    return all.stream().limit(limit).toList();
  }

  private static boolean touchesAllMembers(Change change) {
    return change.objectKind() == ObjectKind.GROUP && change.kind() == ChangeKind.UPDATED;
  }

  private List<MemberId> members(Change change, Optional<MemberId> after, int limit) {
    var group = new GroupKey(change.organization(), new GroupId(change.object()));
    var slice = new Slice(after.map(MemberId::value), limit);
    return memberships.of(group, slice).stream().map(Member::id).toList();
  }
}
