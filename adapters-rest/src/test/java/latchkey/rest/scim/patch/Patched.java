package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import latchkey.domain.organization.ClientProfile;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.dialect.Dialect;

/** A resource that is patched, as one value. Where a test says {@code {id}}, its id is meant. */
interface Patched {
  /**
   * The same after these operations, sent by that client.
   *
   * @throws latchkey.domain.refusal.RefusedException when one of them is refused
   */
  Patched patch(JsonNode operations, ClientProfile client);

  /** What a client would see of it, but for id and meta. */
  JsonNode state();

  /** A resource as a row of the table describes it. */
  static Patched of(boolean user, ObjectNode description) {
    return user ? PatchedUser.of(description) : PatchedGroup.of(description);
  }

  /** Operations as a message that is read. */
  static PatchDocument read(JsonNode operations, Dialect dialect, Object id) {
    var text =
        "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": %s}"
            .formatted(operations)
            .replace("{id}", id.toString());
    return PatchReader.read(Sent.json(text), dialect);
  }
}
