package latchkey.persistence.jpa.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import latchkey.application.schedule.spi.installation.Leases;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/** Leases, a row each. */
@Dependent
public class JpaLeases implements Leases {
  private final Database database;

  @Inject
  public JpaLeases(Database database) {
    this.database = database;
  }

  @Override
  public boolean acquire(String name, String holder, Instant now, Duration term) {
    return database.in(
        it -> taken(it.sql(), name, holder, now, term) || made(it.sql(), name, holder, now, term));
  }

  private static boolean taken(Sql sql, String name, String holder, Instant now, Duration term) {
    return sql.change(
            Phrase.of(
                "update lease set holder = ?, until = ?"
                    + " where name = ? and (holder = ? or until <= ?)",
                holder,
                now.plus(term),
                name,
                holder,
                now))
        == 1;
  }

  // Of two nodes one meets the primary key; its transaction is tried again and finds the row.
  private static boolean made(Sql sql, String name, String holder, Instant now, Duration term) {
    return sql.change(
            Phrase.of(
                "insert into lease (name, holder, until, position)"
                    + " select cast(? as varchar), cast(? as varchar),"
                    + " cast(? as timestamp(6) with time zone), 0"
                    + " where not exists (select 1 from lease where name = ?)",
                name,
                holder,
                now.plus(term),
                name))
        == 1;
  }
}
