package latchkey.application.adoption.api;

import latchkey.application.query.Listing;
import latchkey.application.query.Query;
import latchkey.application.query.UserView;
import latchkey.domain.change.Origin;

/** Lets a directory manage whom it found by a match, if nobody did. */
public interface AdoptFound {
  /**
   * @param found what the query found
   * @return the same, with whom it found as it is now
   */
  Listing<UserView> adopt(Listing<UserView> found, Query query, Origin origin);
}
