package latchkey.persistence.jpa.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/**
 * For how long organizations keep their history. Few keep a term of their own, so there are few.
 */
public record HistoryTerms(Sql sql, Instant now) {

  /** Takes away rows of the organizations with one term. */
  @FunctionalInterface
  public interface Forgetting {
    /**
     * @param before what was then, or earlier, may go
     * @return how many went
     */
    int forget(int days, Instant before, int limit);
  }

  /** Term by term; at most so many rows in all, and tells how many. */
  public int forget(int limit, Forgetting rows) {
    int gone = 0;
    for (int days : terms()) {
      if (gone < limit) gone += rows.forget(days, now.minus(Duration.ofDays(days)), limit - gone);
    }
    return gone;
  }

  private List<Integer> terms() {
    return sql.list(
        Phrase.of("select distinct log_days from organization"),
        row -> (int) row.number("log_days"));
  }
}
