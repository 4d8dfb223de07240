package latchkey.rest.scim.group;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.json.Description;
import latchkey.rest.scim.json.Messages;
import latchkey.rest.scim.json.ResourceReader;
import latchkey.rest.scim.patch.MemberReader;

/**
 * A group as a client describes one with POST or PUT.
 *
 * @param members empty when nothing was said, which is neither the empty list nor null
 */
record GroupDocument(
    String displayName,
    Optional<ExternalId> externalId,
    Profile profile,
    Optional<Set<MemberId>> members) {
  private static final String MEMBERS = "members";
  private static final Set<String> TYPED = Set.of("displayName", "externalId", MEMBERS);

  /**
   * Reads a group.
   *
   * @param type what it is in the organization
   * @throws latchkey.domain.refusal.RefusedException Malformed, also when displayName is missing
   */
  static GroupDocument read(JsonNode body, ResourceType type, Dialect dialect) {
    var said = ResourceReader.read(body, type, dialect);
    return of(said, members(body, dialect));
  }

  private static Optional<Set<MemberId>> members(JsonNode body, Dialect dialect) {
    if (Messages.unassigns(body, MEMBERS)) return Optional.of(Set.of());
    return Messages.member(body, MEMBERS).map(new MemberReader(dialect)::joining);
  }

  private static GroupDocument of(Description said, Optional<Set<MemberId>> members) {
    return new GroupDocument(
        said.text("displayName").orElseThrow(GroupDocument::nameless),
        said.text("externalId").map(ExternalId::new),
        said.profile(TYPED),
        members);
  }

  private static RuntimeException nameless() {
    return new Refusal.Malformed("displayName", "is missing: every group needs one").refused();
  }
}
