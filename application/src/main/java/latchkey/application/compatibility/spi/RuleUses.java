package latchkey.application.compatibility.spi;

import java.util.Collection;
import java.util.List;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.organization.OrganizationId;

/** How the connections of an organization lean on rules. */
public interface RuleUses {
  /** All of them, by connection and rule; one statement. */
  List<RuleUse> of(OrganizationId organization);

  /** Keeps some, in the place of what was kept of them before; two batches. */
  void keep(OrganizationId organization, Collection<RuleUse> uses);
}
