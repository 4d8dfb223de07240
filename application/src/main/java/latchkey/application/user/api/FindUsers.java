package latchkey.application.user.api;

import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.domain.user.UserKey;

/** Reads users, the suspended included (RFC 7644 §3.4). */
public interface FindUsers {
  /**
   * @throws latchkey.domain.refusal.RefusedException NotFound
   */
  UserView get(UserKey key, Projection projection);

  /**
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Listing<UserView> find(Query query);

  /**
   * A part of a walk through users (RFC 9865).
   *
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, TooMany
   */
  Stretch<UserView> walk(Walk walk);
}
