package latchkey.persistence.jpa.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;

/** A running transaction: its rows by JPA, its sets by SQL, on one connection. */
public final class Session implements AutoCloseable {
  private final EntityManager rows;
  private final Dialect dialect;

  Session(EntityManager rows, Dialect dialect) {
    this.rows = rows;
    this.dialect = dialect;
  }

  /** SQL on the transaction's own connection. */
  public Sql sql() {
    return new Sql(rows.unwrap(Connection.class));
  }

  /** Where data bases differ. */
  public Dialect dialect() {
    return dialect;
  }

  /** The row as it is now. */
  public <T> Optional<T> find(Class<T> type, Object key) {
    return Optional.ofNullable(rows.find(type, key, Map.of("eclipselink.refresh", "true")));
  }

  /** The row as it is now, locked until the transaction ends. */
  public <T> Optional<T> lock(Class<T> type, Object key) {
    return Optional.ofNullable(rows.find(type, key, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The row for changing it; sends nothing when the transaction has locked it before. */
  public <T> Optional<T> held(Class<T> type, Object key) {
    return Optional.ofNullable(rows.find(type, key));
  }

  /**
   * Adds a row at once, so that its errors are told here, and lets go of it: every flush looks at
   * all rows that are held, and many added would cost the square of their number.
   */
  public void add(Object row) {
    rows.persist(row);
    rows.flush();
    rows.detach(row);
  }

  /** Sends the changes made to rows at once, so that their errors are told here. */
  public void flush() {
    rows.flush();
  }

  void begin() {
    rows.getTransaction().begin();
  }

  void commit() {
    rows.getTransaction().commit();
  }

  void rollBack() {
    if (rows.getTransaction().isActive()) rows.getTransaction().rollback();
  }

  void doom() {
    rows.getTransaction().setRollbackOnly();
  }

  @Override
  public void close() {
    rows.close();
  }
}
