package latchkey.application.group.api;

import java.util.List;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Slice;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.Member;

/** Reads groups, and their members in parts (RFC 7644 §3.4). */
public interface FindGroups {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  Group get(GroupKey key);

  /**
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Listing<Group> find(Query query);

  /**
   * A part of a walk through groups (RFC 9865).
   *
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Stretch<Group> walk(Walk walk);

  /** A part of a group's members, in the order of ids. */
  List<Member> members(GroupKey key, Slice slice);
}
