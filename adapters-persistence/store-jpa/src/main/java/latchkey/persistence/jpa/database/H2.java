package latchkey.persistence.jpa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The embedded data base. */
final class H2 implements Dialect {
  @Override
  public String name() {
    return "h2";
  }

  @Override
  public String platform() {
    return "org.eclipse.persistence.platform.database.H2Platform";
  }

  @Override
  public Map<String, String> types() {
    return Map.of("key", "varchar(512)", "text", "varchar", "bytes", "blob");
  }

  @Override
  public void prepare(Connection connection) throws SQLException {
    // Commits would reach the file up to half a second late: acknowledged, then lost with a crash.
    try (var statement = connection.createStatement()) {
      statement.execute("set write_delay 0");
    }
  }

  @Override
  public String ids() {
    return "unnest(cast(? as uuid array))";
  }

  @Override
  public String deleteSome(String table) {
    return "delete from " + table + " where org = ? fetch first ? rows only";
  }

  @Override
  public String lockGroupsOfUser() {
    return """
        select g.id from membership m join groups g on g.org = m.org and g.id = m.group_id
        where m.org = ? and m.user_id = ? order by m.group_id for update""";
  }
}
