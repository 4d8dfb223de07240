package latchkey.persistence.jpa.database;

import java.sql.Connection;
import java.util.Map;

/** The data base for production. */
final class PostgreSql implements Dialect {
  @Override
  public boolean guardsReferences() {
    return true;
  }

  @Override
  public String unindexed(String column) {
    return column;
  }

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public String platform() {
    return PostgreSqlPlatform.class.getName();
  }

  @Override
  public Map<String, String> types() {
    // Byte-wise, whatever the cluster was made with: keys are folded already.
    return Map.of(
        "key", "varchar(512) collate \"C\"", "text", "varchar collate \"C\"", "bytes", "bytea");
  }

  @Override
  public void prepare(Connection connection) {
    // ready as it is
  }

  @Override
  public String ids() {
    return "unnest(cast(? as uuid array))";
  }

  @Override
  public String deleteSome(String table) {
    return "delete from %1$s where ctid in (select ctid from %1$s where org = ? limit ?)"
        .formatted(table);
  }

  @Override
  public String lockGroupsOfUser() {
    return """
        select g.id from membership m join groups g on g.org = m.org and g.id = m.group_id
        where m.org = ? and m.user_id = ? order by m.group_id for update of g""";
  }
}
