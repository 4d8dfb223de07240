package latchkey.persistence.jpa.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The embedded data base. */
final class H2 implements Dialect {
  /** As in {@link H2Url}, for the data base behind a pool whose URL is not ours to write. */
  private static final List<String> SETTINGS =
      List.of(
          "set write_delay 0",
          "set default_lock_timeout 10000",
          "set trace_level_file 0",
          "set optimize_reuse_results 0");

  // Each of the two sees neither what the other deletes nor what it adds.
  @Override
  public boolean guardsReferences() {
    return false;
  }

  @Override
  public String unindexed(String column) {
    // a range of values looks selective to it, however many rows are in it
    return "(" + column + " + 0)";
  }

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
    try (var statement = connection.createStatement()) {
      for (String setting : SETTINGS) statement.execute(setting);
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
