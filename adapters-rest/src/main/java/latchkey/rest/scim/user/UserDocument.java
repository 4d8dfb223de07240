package latchkey.rest.scim.user;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Value;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserName;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.json.Description;
import latchkey.rest.scim.json.ResourceReader;

/**
 * A user as a client describes one with POST or PUT.
 *
 * @param active empty when nothing was said
 */
record UserDocument(
    UserName userName, Optional<ExternalId> externalId, Optional<Boolean> active, Profile profile) {
  private static final Set<String> TYPED = Set.of("userName", "externalId", "active");

  /**
   * Reads a user.
   *
   * @param type what it is in the organization
   * @throws latchkey.domain.refusal.RefusedException Malformed, also when userName is missing
   */
  static UserDocument read(JsonNode body, ResourceType type, Dialect dialect) {
    return of(ResourceReader.read(body, type, dialect));
  }

  private static UserDocument of(Description said) {
    return new UserDocument(
        said.text("userName").map(UserName::new).orElseThrow(UserDocument::nameless),
        said.text("externalId").map(ExternalId::new),
        said.core("active").map(value -> ((Value.Flag) value).value()),
        said.profile(TYPED));
  }

  private static RuntimeException nameless() {
    return new Refusal.Malformed("userName", "is missing: every user needs one").refused();
  }
}
