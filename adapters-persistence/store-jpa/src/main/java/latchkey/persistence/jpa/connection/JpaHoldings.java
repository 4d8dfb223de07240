package latchkey.persistence.jpa.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import latchkey.application.connection.spi.Holdings;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;

/** The column {@code connection} of all tables that have one, as sets. */
@Dependent
public class JpaHoldings implements Holdings {
  private static final String COUNT =
      """
      select
        (select count(*) from users where org = ? and connection = ?) as users_held,
        (select count(*) from groups where org = ? and connection = ?) as groups_held,
        (select count(*) from tombstone where org = ? and connection = ?) as tombstones_held""";

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
}
