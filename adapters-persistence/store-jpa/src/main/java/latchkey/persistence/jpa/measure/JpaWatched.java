package latchkey.persistence.jpa.measure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import latchkey.application.measure.spi.installation.Watched;
import latchkey.application.query.PoolUse;
import latchkey.domain.cycle.Cycle;
import latchkey.persistence.jpa.cycle.CycleColumns;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;

/** The pool, and what the tables of all organizations say of work that waits. */
@Dependent
public class JpaWatched implements Watched {
  // the index of those without a place is in this order
  private static final Phrase OLDEST =
      Phrase.of(
          "select c.at from change c where c.position is null"
              + " order by c.position, c.id fetch first 1 row only");

  private final Database database;

  @Inject
  public JpaWatched(Database database) {
    this.database = database;
  }

  @Override
  public Optional<PoolUse> pool() {
    return database.pool();
  }

  @Override
  public Optional<Instant> unplacedSince() {
    return database.in(it -> it.sql().first(OLDEST, row -> row.instant("at")));
  }

  @Override
  public List<Cycle> cyclesSince(Instant start, int limit) {
    var query =
        Phrase.of(
            "select "
                + CycleColumns.ALL
                + " from cycle c where c.ended >= ? order by c.ended fetch first ? rows only",
            start,
            limit);
    return database.in(it -> it.sql().list(query, CycleColumns::cycle));
  }
}
