package latchkey.rest.problem;

import java.util.UUID;
import latchkey.rest.json.Json;

/**
 * An error as RFC 9457 tells it.
 *
 * @param code one word for programs; never changes
 * @param detail cause, object and remedy, for people
 */
public record Problem(int status, String code, String title, String detail) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The problem as it answers one request. */
  public Json json(UUID requestId) {
    return Json.object(
        out -> {
          out.writeStringField("type", "about:blank");
          out.writeStringField("title", title);
          out.writeNumberField("status", status);
          out.writeStringField("detail", detail);
          out.writeStringField("code", code);
          out.writeStringField("requestId", requestId.toString());
        });
  }
}
