package latchkey.application.compatibility.api;

import java.time.Instant;
import java.util.List;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.OrganizationId;

/** Finds which rules of tolerance an organization's connections lean on. */
public interface FindRuleUses {
  /** Of each connection; two statements. */
  List<Habits> of(OrganizationId organization);

  /**
   * @param uses by the names of their rules
   * @param now what counts as recent is so by then
   */
  record Habits(Connection connection, List<RuleUse> uses, Instant now) {
    public Habits {
      uses = List.copyOf(uses);
    }
  }
}
