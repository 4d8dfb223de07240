package latchkey.application.compatibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import latchkey.application.compatibility.spi.RuleUses;
import latchkey.domain.organization.OrganizationId;

/**
 * Counts the rules that requests needed. Like cycles it is told of each request once, and while
 * their book is open, so that nobody else counts meanwhile.
 */
@Dependent
public class RuleWatch {
  private final RuleUses uses;

  @Inject
  RuleWatch(RuleUses uses) {
    this.uses = uses;
  }

  /**
   * Tells of requests, whenever they were; three statements for each organization that deviated.
   */
  public void observe(List<Need> needs) {
    needs.stream()
        .filter(it -> !it.rules().isEmpty())
        .collect(Collectors.groupingBy(Need::organization))
        .forEach(this::count);
  }

  private void count(OrganizationId organization, List<Need> needs) {
    var count = new RuleCount(uses.of(organization));
    needs.forEach(count::add);
    uses.keep(organization, count.counted());
  }
}
