package latchkey.rehearsal.wire;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One answer. {@code sentAt} and {@code answeredAt} are {@link System#nanoTime()} of the try that
 * was answered.
 *
 * @param body missing when there was none, or none that is JSON
 */
public record Reply(int status, JsonNode body, String text, long sentAt, long answeredAt) {
  private static final int QUOTED = 300;

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  public String id() {
    return body.path("id").asText("");
  }

  /** What to tell an administrator: the server's own words where it has some. */
  public String explained() {
    String detail = body.path("detail").asText("");
    String scimType = body.path("scimType").asText("");
    String words = detail.isEmpty() ? quoted() : detail;
    return (status + " " + scimType + " " + words).replaceAll("\\s+", " ").strip();
  }

  private String quoted() {
    if (text.stripLeading().startsWith("<")) return "an HTML page instead of JSON";
    return text.substring(0, Math.min(QUOTED, text.length()));
  }
}
