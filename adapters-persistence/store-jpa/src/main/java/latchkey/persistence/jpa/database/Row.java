package latchkey.persistence.jpa.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One row of a result, read by the names of its columns. */
public final class Row {
  private final ResultSet result;

  Row(ResultSet result) {
    this.result = result;
  }

  /** Reads one column. */
  @FunctionalInterface
  private interface Read<R> {
    R from(ResultSet result) throws SQLException;
  }

  private <R> R read(Read<R> column) {
    try {
      return column.from(result);
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  /** A text. */
  public String text(String column) {
    return read(it -> it.getString(column));
  }

  /** A text that may be missing. */
  public Optional<String> perhapsText(String column) {
    return Optional.ofNullable(text(column));
  }

  /** An id. */
  public UUID id(String column) {
    return read(it -> it.getObject(column, UUID.class));
  }

  /** An id that may be missing. */
  public Optional<UUID> perhapsId(String column) {
    return Optional.ofNullable(id(column));
  }

  /** A number. */
  public long number(String column) {
    return read(it -> it.getLong(column));
  }

  /** A number that may be missing. */
  public Optional<Long> perhapsNumber(String column) {
    return Optional.ofNullable(read(it -> it.getObject(column))).map(it -> number(column));
  }

  /** Yes or no. */
  public boolean flag(String column) {
    return read(it -> it.getBoolean(column));
  }

  /** An instant. */
  public Instant instant(String column) {
    return read(it -> it.getTimestamp(column)).toInstant();
  }

  /** An instant that may be missing. */
  public Optional<Instant> perhapsInstant(String column) {
    return Optional.ofNullable(read(it -> it.getTimestamp(column)))
        .map(java.sql.Timestamp::toInstant);
  }

  /** Bytes. */
  public byte[] bytes(String column) {
    return read(it -> it.getBytes(column));
  }
}
