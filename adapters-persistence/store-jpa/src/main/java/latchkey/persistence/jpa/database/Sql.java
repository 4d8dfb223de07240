package latchkey.persistence.jpa.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import latchkey.domain.refusal.Refusal;

/** Sends SQL on the connection of the running transaction. */
public final class Sql {
  private final Connection connection;

  Sql(Connection connection) {
    this.connection = connection;
  }

  /** The rows of a query. */
  public <R> List<R> list(Phrase query, Function<Row, R> read) {
    return sent(query.text(), statement -> rows(bind(statement, query.parameters()), read));
  }

  /** The rows of a query that may take only so long, in whole seconds; a longer one is refused. */
  public <R> List<R> list(Phrase query, Function<Row, R> read, Duration most) {
    return sent(query.text(), statement -> limited(statement, query, read, most));
  }

  /** The first row of a query. */
  public <R> Optional<R> first(Phrase query, Function<Row, R> read) {
    return list(query, read).stream().findFirst();
  }

  /** Changes rows; tells how many. */
  public int change(Phrase change) {
    return sent(change.text(), statement -> bind(statement, change.parameters()).executeUpdate());
  }

  /** Sends one statement with many sets of parameters at once; tells of each how many rows. */
  public int[] batch(String text, Collection<Object[]> sets) {
    if (sets.isEmpty()) return new int[0];
    return sent(text, statement -> batched(statement, sets).executeBatch());
  }

  /**
   * Takes away the rows of a table that a query names by {@code org} and {@code id}; tells how
   * many.
   */
  public int remove(String table, Phrase query) {
    var rows = list(query, row -> new Object[] {row.id("org"), row.id("id")});
    batch("delete from " + table + " where org = ? and id = ?", rows);
    return rows.size();
  }

  @FunctionalInterface
  private interface Use<R> {
    R of(PreparedStatement statement) throws SQLException;
  }

  private <R> R sent(String text, Use<R> use) {
    try (var statement = connection.prepareStatement(text)) {
      return use.of(statement);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private <R> List<R> limited(
      PreparedStatement statement, Phrase query, Function<Row, R> read, Duration most)
      throws SQLException {
    statement.setQueryTimeout((int) most.toSeconds());
    try {
      return rows(bind(statement, query.parameters()), read);
    } catch (SQLException e) {
      if (Failure.tookTooLong(e)) throw tooLong(most).refused();
      throw e;
    } finally {
      // H2 keeps it for whatever its connection is used for later
      statement.setQueryTimeout(0);
    }
  }

  private static Refusal tooLong(Duration most) {
    return new Refusal.TooMany("seconds of a search", most.toSeconds());
  }

  private static <R> List<R> rows(PreparedStatement statement, Function<Row, R> read)
      throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      var rows = new ArrayList<R>();
      var row = new Row(result);
      while (result.next()) rows.add(read.apply(row));
      return rows;
    }
  }

  private PreparedStatement batched(PreparedStatement statement, Collection<Object[]> sets)
      throws SQLException {
    for (Object[] set : sets) {
      for (int i = 0; i < set.length; i++) bind(statement, i + 1, set[i]);
      statement.addBatch();
    }
    return statement;
  }

  private PreparedStatement bind(PreparedStatement statement, List<Object> parameters)
      throws SQLException {
    for (int i = 0; i < parameters.size(); i++) bind(statement, i + 1, parameters.get(i));
    return statement;
  }

  private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
    if (value instanceof Instant instant) {
      statement.setTimestamp(index, Timestamp.from(instant.truncatedTo(ChronoUnit.MICROS)));
    } else if (value instanceof UUID[] ids) {
      statement.setArray(index, connection.createArrayOf("uuid", ids));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else {
      statement.setObject(index, value);
    }
  }
}
