package latchkey.application.group.spi;

import java.util.Optional;
import java.util.Set;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.Walk;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserKey;

/** The headers of an organization's groups. */
public interface Groups {
  /**
   * @throws latchkey.domain.refusal.RefusedException Taken when the name must be unique and is not
   */
  void add(GroupKey key, Group group);

  /** The group; one statement. */
  Optional<Group> find(GroupKey key);

  /** The group, locked until the transaction ends; one statement. */
  Optional<Group> findForChange(GroupKey key);

  /** Locks the headers of a user's groups in the order of ids; one statement. */
  Set<GroupId> lockGroupsOf(UserKey user);

  /**
   * Keeps a changed group; one statement (and a batch when index values changed).
   *
   * @param before as {@link #findForChange} gave it
   * @throws latchkey.domain.refusal.RefusedException Taken
   */
  void save(GroupKey key, Group before, Group after);

  /** Takes the header away; its memberships must be gone. */
  void remove(GroupKey key);

  /**
   * A page of headers; at most two statements.
   *
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Listing<Group> find(OrganizationId organization, Query query);

  /**
   * A part of a walk; one statement. Without a criterion, ascending and forward, its cost does not
   * grow with the number of groups.
   *
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Stretch<Group> walk(OrganizationId organization, Walk walk);
}
