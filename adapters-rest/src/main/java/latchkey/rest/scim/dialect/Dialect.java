package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import latchkey.domain.organization.ClientProfile;

/** How one request may deviate, by the rules of its client, and how it did. */
public final class Dialect {
  // Looked up for every value of every request.
  private static final Map<ClientProfile, Set<Rule>> RULES =
      Arrays.stream(ClientProfile.values())
          .collect(Collectors.toUnmodifiableMap(it -> it, it -> Set.copyOf(Rule.of(it))));

  private final Set<Rule> rules;
  private final Set<String> used = new TreeSet<>();

  private Dialect(Set<Rule> rules) {
    this.rules = rules;
  }

  /** A new request's. */
  public static Dialect of(ClientProfile profile) {
    return new Dialect(RULES.get(profile));
  }

  /** That of one request within this one, which needs what the whole needed so far. */
  public Dialect within() {
    var part = new Dialect(rules);
    part.used.addAll(used);
    return part;
  }

  /** Whether the deviation is let pass; if so, it is recorded. */
  public boolean tolerates(Tolerance deviation) {
    boolean tolerated = allows(deviation);
    if (tolerated) used.add(deviation.label());
    return tolerated;
  }

  /**
   * Whether the deviation would be let pass. Nothing is recorded: whether it is needed shows later.
   */
  public boolean allows(Tolerance deviation) {
    return rules.contains(deviation);
  }

  /** The value as the RFC would have it, as far as this client is understood. */
  public JsonNode understood(Given given) {
    var now = given;
    for (Spelling spelling : Spelling.values()) {
      if (rules.contains(spelling)) now = apply(spelling, now);
    }
    return now.node();
  }

  private Given apply(Spelling spelling, Given given) {
    Optional<JsonNode> rewritten = spelling.rewrite(given);
    if (rewritten.isPresent()) used.add(spelling.label());
    return rewritten.map(given::with).orElse(given);
  }

  /** Names of the rules this request needed. */
  public Set<String> rules() {
    return Collections.unmodifiableSet(used);
  }
}
