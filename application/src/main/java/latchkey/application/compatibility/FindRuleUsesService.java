package latchkey.application.compatibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import latchkey.application.compatibility.api.FindRuleUses;
import latchkey.application.compatibility.spi.RuleUses;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.organization.OrganizationId;

@Dependent
class FindRuleUsesService implements FindRuleUses {
  private final RuleUses uses;
  private final Connections connections;
  private final Clock clock;

  @Inject
  FindRuleUsesService(RuleUses uses, Connections connections, Clock clock) {
    this.uses = uses;
    this.connections = connections;
    this.clock = clock;
  }

  @Override
  public List<Habits> of(OrganizationId organization) {
    var now = clock.instant();
    var all = uses.of(organization).stream().collect(Collectors.groupingBy(RuleUse::connection));
    return connections.of(organization).stream()
        .map(it -> new Habits(it, all.getOrDefault(it.id(), List.of()), now))
        .toList();
  }
}
