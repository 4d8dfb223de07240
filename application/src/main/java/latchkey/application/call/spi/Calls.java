package latchkey.application.call.spi;

import java.util.Set;
import java.util.UUID;
import latchkey.domain.organization.OrganizationId;

/** The record of calls that changed nothing. */
public interface Calls {
  /**
   * Takes what could name a person out of the calls about an object, or about one of the folded
   * values it was known by; that and when something was asked stays.
   */
  void pseudonymize(OrganizationId organization, UUID object, Set<String> subjects);
}
