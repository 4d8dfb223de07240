package latchkey.persistence.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import latchkey.application.compatibility.spi.RuleUses;
import latchkey.application.query.Order;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.organization.OrganizationId;

final class MemoryRuleUses implements RuleUses {
  private final Tables tables;

  MemoryRuleUses(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<RuleUse> of(OrganizationId organization) {
    return tables
        .ruleUses
        .under(Keys.of(organization))
        .map(Map.Entry::getValue)
        .sorted(
            Comparator.<RuleUse, java.util.UUID>comparing(it -> it.connection().value(), Order::ids)
                .thenComparing(RuleUse::rule))
        .toList();
  }

  @Override
  public void keep(OrganizationId organization, Collection<RuleUse> uses) {
    uses.forEach(
        it -> tables.ruleUses.put(Keys.of(organization, it.connection().value(), it.rule()), it));
  }
}
