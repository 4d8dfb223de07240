package latchkey.persistence.jpa.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import latchkey.application.call.spi.installation.CallBook;
import latchkey.domain.call.Call;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;
import latchkey.persistence.jpa.organization.HistoryTerms;

/** Calls, added by the batch. */
@Dependent
public class JpaCallBook implements CallBook {
  private static final String OLD =
      """
      select c.org, c.id from call c join organization o on o.id = c.org
      where o.log_days = ? and c.at <= ? order by c.at fetch first ? rows only""";

  private final Database database;

  @Inject
  public JpaCallBook(Database database) {
    this.database = database;
  }

  @Override
  public void add(List<Call> calls) {
    var sets = calls.stream().map(CallColumns::inserted).toList();
    database.in(it -> it.sql().batch(CallColumns.INSERT, sets));
  }

  @Override
  public int forget(Instant now, int limit) {
    return database.in(it -> forget(it.sql(), now, limit));
  }

  private static int forget(Sql sql, Instant now, int limit) {
    return new HistoryTerms(sql, now)
        .forget(
            limit, (days, before, most) -> sql.remove("call", Phrase.of(OLD, days, before, most)));
  }
}
