package latchkey.rest.scim.group;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import latchkey.application.group.api.FindGroups;
import latchkey.application.query.Slice;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;

/** The members of a group, fetched part by part, so that a group of any size fits in memory. */
final class MemberPages implements Iterator<Member> {
  private static final int PAGE = 1_000;

  private final FindGroups find;
  private final GroupKey group;
  private List<Member> page;
  private int next;

  MemberPages(FindGroups find, GroupKey group) {
    this.find = find;
    this.group = group;
    this.page = find.members(group, Slice.first(PAGE));
  }

  @Override
  public boolean hasNext() {
    if (next == page.size() && next == PAGE) turn();
    return next < page.size();
  }

  private void turn() {
    var last = page.get(PAGE - 1).id().value();
    page = find.members(group, Slice.first(PAGE).from(last));
    next = 0;
  }

  @Override
  public Member next() {
    if (!hasNext()) throw new NoSuchElementException();
    return page.get(next++);
  }
}
