package latchkey.application.change.spi;

import java.util.List;
import java.util.UUID;
import latchkey.domain.change.Change;
import latchkey.domain.change.Placed;
import latchkey.domain.organization.OrganizationId;

/** The record of effective writes. */
public interface Changes {
  /** Records a change in the running transaction; one statement. */
  void record(OrganizationId organization, Change change);

  /**
   * Takes what could name a person out of the changes of an object: differences and reasons go,
   * that and when something happened stays.
   */
  void pseudonymize(OrganizationId organization, UUID object);

  /** Placed changes after a position, in order; unplaced ones are not there yet. */
  List<Placed> after(OrganizationId organization, long position, int limit);

  /** The position of the newest placed change; 0 before the first. */
  long head(OrganizationId organization);

  /** The newest position that is no longer kept; 0 while all are. A cursor below it is too old. */
  long floor(OrganizationId organization);
}
