package latchkey.persistence.jpa;

import java.util.function.Function;
import java.util.regex.Pattern;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Session;

/** What an optimizer made of a query, and what came of it: the text of EXPLAIN ANALYZE. */
record Plan(String text) {
  private static final Pattern SCAN =
      Pattern.compile("tableScan|Seq Scan on (users|user_value|membership)");
  private static final Pattern H2_LOOKED_AT = Pattern.compile("scanCount: (\\d+)");
  private static final Pattern POSTGRES_LOOKED_AT =
      Pattern.compile("Scan .*actual time=\\S+ rows=(\\d+) loops=(\\d+)");
  private static final Pattern POSTGRES_REMOVED = Pattern.compile("Rows Removed by .*: (\\d+)");

  static Plan of(JpaStore store, Phrase query) {
    var explained = Phrase.of("explain analyze ").then(query);
    return new Plan(
        store.database().in(it -> String.join("\n", it.sql().list(explained, line(it)))));
  }

  private static Function<Row, String> line(Session session) {
    String column = session.dialect().name().equals("h2") ? "plan" : "query plan";
    return row -> row.text(column);
  }

  /** Whether all of a table that grows with the number of people is looked at. */
  boolean scans() {
    return SCAN.matcher(text).find();
  }

  /** How many rows and entries of indexes were looked at. */
  long looked() {
    return sum(H2_LOOKED_AT) + sum(POSTGRES_LOOKED_AT) + sum(POSTGRES_REMOVED);
  }

  private long sum(Pattern counts) {
    return counts
        .matcher(text)
        .results()
        .mapToLong(
            it ->
                Long.parseLong(it.group(1))
                    * (it.groupCount() < 2 ? 1 : Long.parseLong(it.group(2))))
        .sum();
  }
}
