package latchkey.rest.scim.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import latchkey.domain.organization.ClientProfile;

/** How one request may deviate, by the profile of its client, and how it did. */
public final class Dialect {
  // In this order: an array is opened before what is in it is looked at.
  private static final List<ValueRule> VALUES =
      List.of(
          new EmptyAsUnassigned(),
          new OneInArray(),
          new OneWithoutArray(),
          new BareValue(),
          new JsonInText(),
          new WithoutValue(),
          new TextAsBoolean(),
          new NumberAsText());

  private final boolean lenient;
  private final Set<String> used = new TreeSet<>();

  private Dialect(boolean lenient) {
    this.lenient = lenient;
  }

  /** A new request's. Entra and Okta get the same: one tenant can send both dialects. */
  public static Dialect of(ClientProfile profile) {
    return new Dialect(profile != ClientProfile.STRICT);
  }

  /** Whether the deviation is let pass; if so, it is recorded. */
  public boolean tolerates(Tolerance deviation) {
    if (lenient) used.add(deviation.label());
    return lenient;
  }

  /**
   * Whether the deviation would be let pass. Nothing is recorded: whether it is needed shows later.
   */
  public boolean allows(Tolerance deviation) {
    return lenient;
  }

  /** The value as the RFC would have it, as far as this client is understood. */
  public JsonNode understood(Given given) {
    var now = given;
    for (ValueRule rule : lenient ? VALUES : List.<ValueRule>of()) now = apply(rule, now);
    return now.node();
  }

  private Given apply(ValueRule rule, Given given) {
    Optional<JsonNode> rewritten = rule.rewrite(given);
    if (rewritten.isPresent()) used.add(rule.name());
    return rewritten.map(given::with).orElse(given);
  }

  /** Names of the deviations this request needed. */
  public Set<String> rules() {
    return Collections.unmodifiableSet(used);
  }
}
