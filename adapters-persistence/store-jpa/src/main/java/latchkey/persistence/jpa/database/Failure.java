package latchkey.persistence.jpa.database;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a data base's error means. */
public final class Failure {
  // PostgreSQL and standard: serialization, deadlock, lock not available; H2: concurrent update.
  private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "90131");

  // MariaDB: deadlock, lock time-out, record changed; H2: lock time-out.
  private static final Set<Integer> PASSING_CODES = Set.of(1213, 1205, 1020, 50200);

  private static final int H2_TIMEOUT = 57014;

  private Failure() {}

  /** The data base's error within an exception. */
  public static Optional<SQLException> sql(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found) return Optional.of(telling(found));
    }
    return Optional.empty();
  }

  // A failed batch tells its reason in the next exception only.
  private static SQLException telling(SQLException found) {
    return found instanceof BatchUpdateException && found.getNextException() != null
        ? found.getNextException()
        : found;
  }

  /** Whether the same work may well succeed when tried again. */
  static boolean passes(Throwable thrown) {
    return sql(thrown).filter(Failure::passes).isPresent();
  }

  private static boolean passes(SQLException error) {
    return PASSING_STATES.contains(String.valueOf(error.getSQLState()))
        || PASSING_CODES.contains(error.getErrorCode())
        // another node was first to insert a row that is there once: look again
        || breaks(error, "pk_installation")
        || breaks(error, "pk_lease")
        || breaks(error, "pk_spent_assertion")
        // a member was deleted, or a user joined a group, in the same moment: look again
        || breaks(error, "fk_membership_")
        // an attribute went while a value was written by what was known of it: look again
        || breaks(error, "fk_user_custom_value_path")
        || breaks(error, "fk_group_custom_value_path");
  }

  /** Whether a unique or foreign key was violated, told by its name. */
  public static boolean breaks(Throwable thrown, String constraint) {
    return sql(thrown).filter(error -> breaks(error, constraint)).isPresent();
  }

  private static boolean breaks(SQLException error, String constraint) {
    return String.valueOf(error.getSQLState()).startsWith("23")
        && names(String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT), constraint);
  }

  // H2 adds to the name and changes its case, "PUBLIC.UQ_…_INDEX_5 ON …", and has a primary key's
  // name not at all: "PUBLIC.PRIMARY_KEY_9 ON PUBLIC.LEASE(NAME) …"
  private static boolean names(String message, String constraint) {
    return message.contains(constraint)
        || constraint.startsWith("pk_")
            && message.contains(".primary_key")
            && message.contains("." + constraint.substring("pk_".length()) + "(");
  }

  /** Whether a statement was stopped because it took too long. */
  static boolean tookTooLong(SQLException error) {
    return "57014".equals(error.getSQLState()) || error.getErrorCode() == H2_TIMEOUT;
  }
}
