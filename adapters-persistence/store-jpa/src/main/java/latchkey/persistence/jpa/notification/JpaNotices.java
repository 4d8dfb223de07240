package latchkey.persistence.jpa.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import latchkey.application.notification.spi.Notices;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;

/** Notices, a row each. */
@Dependent
public class JpaNotices implements Notices {
  private final Database database;

  @Inject
  public JpaNotices(Database database) {
    this.database = database;
  }

  private record Seen(String key, Instant at) {
    static Seen of(Row row) {
      return new Seen(row.text("id"), row.instant("seen"));
    }
  }

  @Override
  public Map<String, Instant> of(OrganizationId organization) {
    var query = Phrase.of("select id, seen from notice where org = ?", organization.value());
    var all = new HashMap<String, Instant>();
    database
        .in(it -> it.sql().list(query, Seen::of))
        .forEach(seen -> all.put(seen.key(), seen.at()));
    return all;
  }

  @Override
  public void seen(OrganizationId organization, Set<String> keys, Instant at) {
    database.in(it -> seen(it.sql(), organization, List.copyOf(keys), at));
  }

  private static int seen(Sql sql, OrganizationId organization, List<String> keys, Instant at) {
    int[] updated =
        sql.batch(
            "update notice set seen = ? where org = ? and id = ?", sets(organization, keys, at));
    var fresh =
        java.util.stream.IntStream.range(0, keys.size())
            .filter(i -> updated[i] == 0)
            .mapToObj(keys::get)
            .toList();
    sql.batch("insert into notice (seen, org, id) values (?, ?, ?)", sets(organization, fresh, at));
    return keys.size();
  }

  private static List<Object[]> sets(OrganizationId organization, List<String> keys, Instant at) {
    return keys.stream().map(key -> new Object[] {at, organization.value(), key}).toList();
  }

  @Override
  public void forget(OrganizationId organization, Set<String> keys) {
    var sets = keys.stream().map(key -> new Object[] {organization.value(), key}).toList();
    database.in(it -> it.sql().batch("delete from notice where org = ? and id = ?", sets));
  }
}
