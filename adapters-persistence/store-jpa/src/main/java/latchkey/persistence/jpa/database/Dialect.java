package latchkey.persistence.jpa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Where data bases differ. Everything else is the same SQL on all. */
public interface Dialect {
  /** The dialect of the data base a connection leads to. */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "H2" -> new H2();
      case "PostgreSQL" -> new PostgreSql();
      default ->
          throw new CannotOpen(
              "The data base is " + product + ", but only H2 and PostgreSQL are supported.");
    };
  }

  /**
   * Whether a row that is referred to cannot go while another transaction adds a reference to it.
   */
  boolean guardsReferences();

  /**
   * A column of numbers in a condition for which no index on it shall be taken, where the optimizer
   * would wrongly prefer that to the one on a resource's own few rows.
   */
  String unindexed(String column);

  /** Name of the folder with this data base's own migrations. */
  String name();

  /** Class by which EclipseLink knows the data base. */
  String platform();

  /** Types of columns, as placeholders of migrations. */
  Map<String, String> types();

  /** Prepares a data base that was just opened. */
  void prepare(Connection connection) throws SQLException;

  /** A table with the one column {@code id}, made of an array parameter of ids. */
  String ids();

  /** Deletes at most as many rows (second parameter) of an organization (first parameter). */
  String deleteSome(String table);

  /**
   * Locks the headers of the groups a user (second parameter) of an organization (first parameter)
   * belongs to, in the order of ids.
   */
  String lockGroupsOfUser();
}
