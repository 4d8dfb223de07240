package latchkey.persistence.jpa.database;

import java.sql.SQLException;

/** Carries a data base's error to where the transaction ends. */
final class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailure(SQLException cause) {
    super(cause);
  }
}
