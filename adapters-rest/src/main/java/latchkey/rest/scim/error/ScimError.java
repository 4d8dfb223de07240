package latchkey.rest.scim.error;

import java.util.Optional;
import java.util.UUID;
import latchkey.rest.json.Json;

/**
 * An error answer (RFC 7644 §3.12). The detail is read by an administrator in the directory's own
 * log: it names the cause, the object and the remedy.
 *
 * @param status the HTTP status
 * @param type only with 400 and 409
 * @param retryAfter in how many seconds to send the request again
 */
public record ScimError(
    int status, Optional<ScimType> type, String detail, Optional<Long> retryAfter) {
  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

  /** An error that repeating the request does not mend. */
  public ScimError(int status, Optional<ScimType> type, String detail) {
    this(status, type, detail, Optional.empty());
  }

  /** The same of a request that may be sent again in so many seconds. */
  public ScimError retryingAfter(long seconds) {
    return new ScimError(status, type, detail, Optional.of(seconds));
  }

  /** An error without a keyword. */
  public static ScimError of(int status, String detail) {
    return new ScimError(status, Optional.empty(), detail);
  }

  /** A 400 with a keyword. */
  public static ScimError bad(ScimType type, String detail) {
    return new ScimError(400, Optional.of(type), detail);
  }

  /** The request body is not what it should be. */
  public static ScimError syntax(String detail) {
    return bad(ScimType.INVALID_SYNTAX, detail);
  }

  /** A value is missing or not acceptable. */
  public static ScimError value(String detail) {
    return bad(ScimType.INVALID_VALUE, detail);
  }

  /** The error as an exception that its mapper answers. */
  public ScimException thrown() {
    return new ScimException(this);
  }

  /** The document; {@code status} is a string there, and the detail ends with the request id. */
  public Json json(UUID requestId) {
    return Json.object(
        to -> {
          to.writeArrayFieldStart("schemas");
          to.writeString(SCHEMA);
          to.writeEndArray();
          Json.optional(to, "scimType", type.map(ScimType::label));
          to.writeStringField("detail", detail + " [request " + requestId + "]");
          to.writeStringField("status", Integer.toString(status));
        });
  }
}
