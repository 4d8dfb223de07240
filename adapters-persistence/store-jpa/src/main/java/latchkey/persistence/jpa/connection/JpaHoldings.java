package latchkey.persistence.jpa.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import latchkey.application.connection.spi.Holdings;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Unique;

/** The column {@code connection} of all tables that have one, as sets. */
@Dependent
public class JpaHoldings implements Holdings {
  private static final String COUNT =
      """
      select
        (select count(*) from users where org = ? and connection = ?) as users_held,
        (select count(*) from groups where org = ? and connection = ?) as groups_held,
        (select count(*) from tombstone where org = ? and connection = ?) as tombstones_held""";

  private static final String CLASHES =
      """
      select distinct g.display_name from groups g
      join groups o on o.org = g.org and o.display_name_key = g.display_name_key and o.id <> g.id
      where g.org = ? and g.connection = ?
        and (o.connection = g.connection or o.connection = ? or o.display_name_guard is not null)
      order by g.display_name limit ?""";

  private static final String GROUPS =
      """
      update groups set connection = ?, display_name_guard = case when ? then display_name_key end
      where org = ? and connection = ?""";

  // one that came between looking for clashes and now
  private static final Unique NAMES =
      new Unique(
          "uq_groups_display_name",
          new Refusal.Taken("Group", "displayName", "of one that is handed over"));

  private final Database database;

  @Inject
  public JpaHoldings(Database database) {
    this.database = database;
  }

  @Override
  public Holding of(OrganizationId organization, ConnectionId connection) {
    var org = organization.value();
    var id = connection.value();
    var query = Phrase.of(COUNT, org, id, org, id, org, id);
    return database.in(
        it ->
            it.sql()
                .first(
                    query,
                    row ->
                        new Holding(
                            row.number("users_held"),
                            row.number("groups_held"),
                            row.number("tombstones_held")))
                .orElseThrow());
  }

  @Override
  public List<String> clashes(
      OrganizationId organization, ConnectionId connection, ConnectionId other, int most) {
    var query = Phrase.of(CLASHES, organization.value(), connection.value(), other.value(), most);
    return database.in(it -> it.sql().list(query, row -> row.text("display_name")));
  }

  // groups before users, as everywhere
  @Override
  public Holding handOver(
      OrganizationId organization, ConnectionId from, ConnectionId to, boolean uniqueNames) {
    var held = of(organization, from);
    var groups = Phrase.of(GROUPS, to.value(), uniqueNames, organization.value(), from.value());
    NAMES.guard(() -> database.in(it -> it.sql().change(groups)));
    move("users", organization, from, to);
    move("tombstone", organization, from, to);
    return held;
  }

  private void move(String table, OrganizationId organization, ConnectionId from, ConnectionId to) {
    var change =
        Phrase.of(
            "update " + table + " set connection = ? where org = ? and connection = ?",
            to.value(),
            organization.value(),
            from.value());
    database.in(it -> it.sql().change(change));
  }
}
