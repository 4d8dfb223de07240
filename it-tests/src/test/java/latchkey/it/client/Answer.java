package latchkey.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What came back, and what a test may say about it; a failure shows the whole exchange. */
public final class Answer {
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

  private final String request;
  private final int status;
  private final Map<String, String> headers;
  private final String text;

  Answer(String request, int status, Map<String, String> headers, String text) {
    this.request = request;
    this.status = status;
    this.headers = headers;
    this.text = text;
  }

  /** Reads as a sentence. */
  public Answer then() {
    return this;
  }

  public Answer and() {
    return this;
  }

  public int status() {
    return status;
  }

  public String text() {
    return text;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Under which the server knows the request. */
  public UUID requestId() {
    return UUID.fromString(header("x-request-id").orElseThrow());
  }

  public JsonNode body() {
    return Json.read(text);
  }

  /**
   * @param pointer a JSON pointer (RFC 6901)
   */
  public JsonNode at(String pointer) {
    return body().at(pointer);
  }

  public String text(String pointer) {
    return at(pointer).asText();
  }

  public String id() {
    assertThat(text("/id")).describedAs(story()).isNotEmpty();
    return text("/id");
  }

  /** One of these. */
  public Answer answers(int... expected) {
    assertThat(IntStream.of(expected).anyMatch(it -> it == status))
        .describedAs(() -> "should answer " + Arrays.toString(expected) + "\n" + story().get())
        .isTrue();
    return this;
  }

  public Answer has(String pointer, Object value) {
    assertThat(Json.holds(at(pointer), Json.of(value)))
        .describedAs(() -> pointer + " should be " + value + "\n" + story().get())
        .isTrue();
    return this;
  }

  /** Everything in this JSON is there; there may be more, but not in arrays. */
  public Answer holds(String json) {
    assertThat(Json.holds(body(), Json.read(json)))
        .describedAs(() -> "should hold " + json + "\n" + story().get())
        .isTrue();
    return this;
  }

  public Answer lacks(String... pointers) {
    for (String pointer : pointers) {
      assertThat(at(pointer).isMissingNode())
          .describedAs(() -> pointer + " should be absent\n" + story().get())
          .isTrue();
    }
    return this;
  }

  public Answer hasHeader(String name, String value) {
    assertThat(headers.get(name.toLowerCase(java.util.Locale.ROOT)))
        .describedAs(story())
        .isEqualTo(value);
    return this;
  }

  public Answer isEmpty() {
    assertThat(text).describedAs(story()).isEmpty();
    return this;
  }

  public Answer isScim() {
    assertThat(headers.get("content-type"))
        .describedAs(story())
        .startsWith("application/scim+json");
    return this;
  }

  /** A ListResponse that has them all on this page. */
  public Answer lists(int total) {
    answers(200).isScim().has("/schemas/0", LIST).has("/totalResults", total);
    assertThat(at("/Resources").isArray()).describedAs(story()).isTrue();
    assertThat(at("/Resources").size()).describedAs(story()).isEqualTo(total);
    return has("/itemsPerPage", total).has("/startIndex", 1);
  }

  /** An error of RFC 7644 §3.12 without a scimType. */
  public Answer refuses(int expected) {
    return error(expected).lacks("/scimType");
  }

  /** An error of RFC 7644 §3.12. */
  public Answer refuses(int expected, String scimType) {
    return error(expected).has("/scimType", scimType);
  }

  private Answer error(int expected) {
    answers(expected).isScim().has("/schemas", new String[] {ERROR});
    has("/status", String.valueOf(expected));
    assertThat(text("/detail")).describedAs(story()).isNotBlank();
    return this;
  }

  /** A problem of RFC 9457. */
  public Answer isProblem(int expected) {
    answers(expected);
    assertThat(headers.get("content-type"))
        .describedAs(story())
        .startsWith("application/problem+json");
    assertThat(text("/detail")).describedAs(story()).isNotBlank();
    return has("/status", expected);
  }

  /** The detail has all of these, in whatever case. */
  public Answer tells(String... words) {
    for (String word : words) {
      assertThat(text("/detail")).describedAs(story()).containsIgnoringCase(word);
    }
    return this;
  }

  private Supplier<String> story() {
    return () -> request + "\n-> " + status + " " + headers + "\n" + shown();
  }

  private String shown() {
    return text.length() > 5_000 ? text.substring(0, 5_000) + "…" : text;
  }

  @Override
  public String toString() {
    return story().get();
  }
}
