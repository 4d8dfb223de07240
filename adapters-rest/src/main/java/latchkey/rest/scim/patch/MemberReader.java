package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.group.MemberId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Given;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.json.CanonicalId;
import latchkey.rest.scim.json.Messages;

/**
 * Reads members as clients list them: objects with a value, or bare ids. Whatever else an object
 * says of a member is the service's to say.
 */
public record MemberReader(Dialect dialect) {
  private static final String NAME = "members";
  private static final int NAMED = 10;
  private static final AttributeDefinition MEMBERS =
      StandardSchemas.GROUP_TYPE.attribute(StandardSchemas.GROUP, NAME).orElseThrow();

  /** Ids that are well formed, and the texts that are not and so name nobody. */
  private record Ids(Set<MemberId> known, List<String> unknown) {}

  /**
   * Those who are to be members.
   *
   * @throws latchkey.domain.refusal.RefusedException Malformed when an id cannot be a user's
   */
  public Set<MemberId> joining(JsonNode list) {
    var ids = read(list);
    if (ids.unknown.isEmpty()) return ids.known;
    String some = ids.unknown.stream().limit(NAMED).collect(Collectors.joining(", "));
    throw malformed("are no users of this organization: " + some);
  }

  /** Those who are not to be members; who cannot be one is passed over. */
  public Set<MemberId> leaving(JsonNode list) {
    return read(list).known;
  }

  private Ids read(JsonNode given) {
    if (given.isTextual() && given.textValue().isEmpty()) throw malformed("must be an array");
    var list = given.isArray() ? given : dialect.understood(new Given(MEMBERS, false, given));
    if (!list.isNull() && !list.isArray()) throw malformed("must be an array");
    var ids = new Ids(new LinkedHashSet<>(), new ArrayList<>());
    for (JsonNode each : list) add(ids, value(each));
    return ids;
  }

  private static void add(Ids ids, String value) {
    Optional<UUID> id = CanonicalId.read(value);
    id.ifPresentOrElse(it -> ids.known.add(new MemberId(it)), () -> ids.unknown.add(value));
  }

  private String value(JsonNode element) {
    var member = dialect.understood(new Given(MEMBERS, true, element));
    if (!member.isObject()) throw malformed("has an element without a value");
    requireKnown(member);
    requireUser(member);
    return Messages.member(member, "value")
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseThrow(() -> malformed("has an element whose value is no text"));
  }

  private void requireKnown(JsonNode member) {
    boolean known =
        member.properties().stream().allMatch(it -> MEMBERS.part(it.getKey()).isPresent());
    if (!known && !dialect.tolerates(Tolerance.UNKNOWN_ATTRIBUTES)) {
      throw malformed("has an element with a part that no member has");
    }
  }

  private static void requireUser(JsonNode member) {
    boolean group =
        Messages.member(member, "type")
            .filter(it -> "Group".equalsIgnoreCase(it.asText()))
            .isPresent();
    if (group) throw malformed("can only be users: list the users of a nested group instead");
  }

  private static RuntimeException malformed(String why) {
    return new Refusal.Malformed(NAME, why).refused();
  }
}
