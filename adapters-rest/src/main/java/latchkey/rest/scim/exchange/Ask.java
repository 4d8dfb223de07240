package latchkey.rest.scim.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import latchkey.domain.attribute.ResourceType;
import latchkey.rest.scim.dialect.Dialect;

/**
 * What a request says beside its method and path, be it one of HTTP or a part of a bulk.
 *
 * @param body reads the document that came with it, or refuses it
 * @param dialect of this request alone, as it records how the request deviates
 * @param pace counts it, or refuses it as one too many
 */
public record Ask(
    QueryString query,
    Conditions conditions,
    Supplier<JsonNode> body,
    Dialect dialect,
    Runnable pace) {

  /** One that has been counted. */
  public Ask(QueryString query, Conditions conditions, Supplier<JsonNode> body, Dialect dialect) {
    this(query, conditions, body, dialect, () -> {});
  }

  /**
   * Counts it. Whatever may take access away must not ask for that, as no door may stay open
   * because others make haste.
   *
   * @throws latchkey.rest.scim.error.ScimException 429 when there were too many
   */
  public void mayWait() {
    pace.run();
  }

  /** The document that came with it. */
  public JsonNode document() {
    return body.get();
  }

  /** What the parameters ask for. */
  public Search search(ResourceType type) {
    return Search.of(query, type, dialect);
  }

  /** Which attributes the answer shows. */
  public Selection selection(ResourceType type) {
    return search(type).selection();
  }
}
