package latchkey.rest.admin.provisioning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import latchkey.application.compatibility.api.FindRuleUses.Habits;
import latchkey.domain.compatibility.RuleUse;
import latchkey.rest.admin.page.Page;
import latchkey.rest.json.Json;
import latchkey.rest.scim.dialect.Rule;

/** What connections lean on, with the reason that stands with each rule. */
final class CompatibilityJson {
  private static final Map<String, Rule> RULES =
      Rule.all().stream().collect(Collectors.toUnmodifiableMap(Rule::label, it -> it));

  private CompatibilityJson() {}

  static Json of(List<Habits> all) {
    return Page.whole(all.stream().map(CompatibilityJson::of).toList());
  }

  private static Json of(Habits it) {
    return Json.object(
        out -> {
          out.writeStringField("connection", it.connection().id().toString());
          out.writeStringField("name", it.connection().name());
          out.writeStringField("profile", Plain.word(it.connection().profile()));
          out.writeArrayFieldStart("rules");
          for (RuleUse use : it.uses()) of(use, it).write(out);
          out.writeEndArray();
        });
  }

  private static Json of(RuleUse it, Habits among) {
    // one that an older version had and this one has not is named all the same
    var rule = Optional.ofNullable(RULES.get(it.rule()));
    return Json.object(
        out -> {
          out.writeStringField("rule", it.rule());
          Json.optional(out, "why", rule.map(known -> known.habit().why()));
          out.writeStringField("firstSeenAt", it.first().toString());
          out.writeStringField("lastSeenAt", it.last().toString());
          out.writeNumberField("timesIn30Days", it.recently(among.now()));
        });
  }
}
