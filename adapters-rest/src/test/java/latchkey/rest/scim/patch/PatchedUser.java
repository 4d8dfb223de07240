package latchkey.rest.scim.patch;

import static latchkey.domain.attribute.StandardSchemas.ENTERPRISE;
import static latchkey.domain.attribute.StandardSchemas.USER;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.SampleUser.THEN;
import static latchkey.rest.scim.SampleUser.aUser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.attribute.Value;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserName;
import latchkey.rest.json.Json;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.exchange.ResourceWriter;
import latchkey.rest.scim.exchange.Selection;
import latchkey.rest.scim.json.ResourceReader;

/** A user that is patched. */
record PatchedUser(User user) implements Patched {
  private static final String NAME = "alice@example.example";

  static Patched of(ObjectNode description) {
    var said = ResourceReader.read(completed(description), USER_TYPE, Sent.strict());
    var user =
        aUser()
            .build()
            .named(new UserName(said.text("userName").orElseThrow()))
            .identified(said.text("externalId").map(ExternalId::new))
            .described(said.profile(Set.of("userName", "externalId", "active")));
    boolean active = said.core("active").equals(Optional.of(new Value.Flag(true)));
    return new PatchedUser(active ? user : user.suspend(Reason.DIRECTORY, THEN));
  }

  /** A description with what every user has. */
  static ObjectNode completed(ObjectNode description) {
    var whole = description.deepCopy();
    var schemas = whole.putArray("schemas").add(USER.urn());
    if (whole.has(ENTERPRISE.urn())) schemas.add(ENTERPRISE.urn());
    if (!whole.has("userName")) whole.put("userName", NAME);
    if (!whole.has("active")) whole.put("active", true);
    return whole;
  }

  @Override
  public Patched patch(JsonNode operations, ClientProfile client) {
    var dialect = Dialect.of(client);
    var document = Patched.read(operations, dialect, user.key().id());
    var after = user;
    for (UserChange change : UserPatches.changes(document, USER_TYPE, kept(), dialect)) {
      after = after.apply(change, USER_TYPE, THEN);
    }
    return new PatchedUser(after);
  }

  private Kept kept() {
    return new Kept(user.key().id(), () -> user.attributes(List::of));
  }

  @Override
  public JsonNode state() {
    Json json =
        out ->
            new ResourceWriter(USER_TYPE, Selection.EVERYTHING)
                .write(out, user.attributes(List::of), ResourceWriter.Further.NOTHING);
    var shown = (ObjectNode) Sent.json(new String(json.bytes(), StandardCharsets.UTF_8));
    return shown.without(List.of("id", "meta"));
  }
}
