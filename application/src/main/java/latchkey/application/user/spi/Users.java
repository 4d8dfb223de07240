package latchkey.application.user.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.InactivePlace;
import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;

/** The living users of an organization. */
public interface Users {
  /**
   * One statement, and one batch when the profile has values that are indexed one by one.
   *
   * @throws latchkey.domain.refusal.RefusedException Taken when the userName or reference is
   *     another's
   */
  void add(UserKey key, User user);

  /** The user; one statement. */
  Optional<User> find(UserKey key);

  /** The user, locked until the transaction ends; one statement. */
  Optional<User> findForChange(UserKey key);

  /**
   * Keeps a changed user: one statement, and one batch each for index values that went and came.
   *
   * @param before as {@link #findForChange} gave it
   * @throws latchkey.domain.refusal.RefusedException Taken when the userName or reference is
   *     another's
   */
  void save(UserKey key, User before, User after);

  /** Takes the user and its index values away; its memberships must be gone. */
  void remove(UserKey key);

  /**
   * A page of users with their groups when the projection wants them: at most three statements,
   * however many there are.
   *
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Listing<UserView> find(OrganizationId organization, Query query);

  /**
   * A part of a walk, with groups when the projection wants them: at most two statements. Without a
   * criterion, ascending and forward, its cost does not grow with the number of users.
   *
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Stretch<UserView> walk(OrganizationId organization, Walk walk);

  /**
   * Users whom their directory suspended, longest ago first; one statement, which reads no more
   * rows than it gives.
   *
   * @param until those suspended at that time or before
   * @param after the place that was given last; empty starts
   */
  List<User> inactive(
      OrganizationId organization, Instant until, Optional<InactivePlace> after, int limit);

  /** How many of those there are; one statement, which reads an index alone. */
  long countInactive(OrganizationId organization, Instant until);
}
