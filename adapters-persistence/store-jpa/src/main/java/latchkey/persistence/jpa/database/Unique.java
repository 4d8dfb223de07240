package latchkey.persistence.jpa.database;

import latchkey.domain.refusal.Refusal;

/**
 * What a violated unique key means.
 *
 * @param constraint its name in the data base
 */
public record Unique(String constraint, Refusal.Taken meaning) {
  /** Runs a write and refuses it in the words of the business when the key is another's. */
  public void guard(Runnable write) {
    try {
      write.run();
    } catch (RuntimeException e) {
      throw Failure.breaks(e, constraint) ? meaning.refused() : e;
    }
  }
}
