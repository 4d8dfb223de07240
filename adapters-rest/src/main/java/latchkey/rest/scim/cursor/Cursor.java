package latchkey.rest.scim.cursor;

import java.time.Instant;
import latchkey.application.query.Step;

/**
 * What a cursor stands for.
 *
 * @param step where the walk goes on
 * @param count most resources of a part, as on the first page
 * @param total how many resources there were when the walk began
 * @param expires to the second
 */
public record Cursor(Step step, int count, long total, Instant expires) {
  /** The same walk, elsewhere and later. */
  public Cursor at(Step elsewhere, Instant expiry) {
    return new Cursor(elsewhere, count, total, expiry);
  }
}
