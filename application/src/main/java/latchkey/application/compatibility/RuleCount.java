package latchkey.application.compatibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.organization.ConnectionId;

/** Adds needs to what was counted of an organization's connections before. */
final class RuleCount {
  private final Map<Name, RuleUse> before = new HashMap<>();
  private final Map<Name, RuleUse> counted = new HashMap<>();

  private record Name(ConnectionId connection, String rule) {}

  RuleCount(List<RuleUse> before) {
    before.forEach(it -> this.before.put(new Name(it.connection(), it.rule()), it));
  }

  void add(Need need) {
    need.rules().forEach(rule -> add(need, new Name(need.connection(), rule)));
  }

  private void add(Need need, Name name) {
    var known = Optional.ofNullable(counted.getOrDefault(name, before.get(name)));
    counted.put(name, known.map(it -> it.again(need.at())).orElseGet(() -> first(need, name)));
  }

  private static RuleUse first(Need need, Name name) {
    return RuleUse.begin(need.organization(), need.connection(), name.rule(), need.at());
  }

  /** Those that are other than before. */
  Collection<RuleUse> counted() {
    return counted.values();
  }
}
