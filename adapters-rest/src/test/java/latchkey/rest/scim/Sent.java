package latchkey.rest.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import latchkey.domain.organization.ClientProfile;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.scim.dialect.Dialect;

/** What clients send, for tests. */
public final class Sent {
  private Sent() {}

  /** A body as the service reads it. */
  public static JsonNode json(String text) {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return BoundedJson.read(bytes, BoundedJson.BODY);
  }

  /** A request of Entra's. */
  public static Dialect entra() {
    return Dialect.of(ClientProfile.ENTRA);
  }

  /** A request of a client that follows the RFC to the letter. */
  public static Dialect strict() {
    return Dialect.of(ClientProfile.STRICT);
  }
}
