package latchkey.persistence.jpa.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;
import latchkey.persistence.jpa.organization.HistoryTerms;

/**
 * Takes away changes older than their organization keeps them. Floors rise with them: a reader
 * whose cursor is below is told so, and takes the snapshot.
 */
final class Forgetting {
  private static final String OLD =
      """
      select c.org, c.id, c.position from change c join organization o on o.id = c.org
      where o.log_days = ? and c.at <= ? and c.position is not null
      order by c.at fetch first ? rows only""";

  private final Sql sql;

  Forgetting(Sql sql) {
    this.sql = sql;
  }

  int most(Instant now, int limit) {
    return new HistoryTerms(sql, now).forget(limit, this::some);
  }

  private int some(int days, Instant before, int limit) {
    var old = sql.list(Phrase.of(OLD, days, before, limit), Old::of);
    sql.batch(
        "delete from change where org = ? and id = ?",
        old.stream().map(one -> new Object[] {one.org(), one.id()}).toList());
    raise(floors(old));
    return old.size();
  }

  private static Map<UUID, Long> floors(List<Old> old) {
    var floors = new HashMap<UUID, Long>();
    old.forEach(one -> floors.merge(one.org(), one.position(), Math::max));
    return floors;
  }

  private void raise(Map<UUID, Long> floors) {
    sql.batch(
        "insert into feed_floor (org, position) select o.id, 0 from organization o"
            + " where o.id = ? and not exists (select 1 from feed_floor f where f.org = o.id)",
        floors.keySet().stream().map(org -> new Object[] {org}).toList());
    sql.batch(
        "update feed_floor set position = ? where org = ? and position < ?",
        floors.entrySet().stream()
            .map(floor -> new Object[] {floor.getValue(), floor.getKey(), floor.getValue()})
            .toList());
  }

  private record Old(UUID org, UUID id, long position) {
    static Old of(Row row) {
      return new Old(row.id("org"), row.id("id"), row.number("position"));
    }
  }
}
