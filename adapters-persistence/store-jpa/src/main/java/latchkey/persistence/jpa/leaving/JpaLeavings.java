package latchkey.persistence.jpa.leaving;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.application.leaving.spi.Leavings;
import latchkey.application.query.IdTime;
import latchkey.domain.change.Change;
import latchkey.domain.change.Placed;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.change.ChangeColumns;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/** Reads a range of the newest ids, which tell the time; what left is a part of that. */
@Dependent
public class JpaLeavings implements Leavings {
  private static final String WHERE =
      """
       from change c where c.org = ? and c.id >= ? and c.at >= ? and c.connection is not null
      and c.object_kind = 'USER' and c.kind in ('SUSPENDED', 'DEPROVISIONED')""";

  private final Database database;

  @Inject
  public JpaLeavings(Database database) {
    this.database = database;
  }

  @Override
  public Count count(OrganizationId organization, ConnectionId connection, Instant since) {
    var where = where(organization, Optional.of(connection), since);
    return database.in(it -> count(it.sql(), where));
  }

  private static Count count(Sql sql, Phrase where) {
    var query = Phrase.of("select count(distinct c.object) as people, min(c.at) as first_at");
    var people =
        sql.list(
                query.then(where),
                row -> new Count(row.number("people"), row.perhapsInstant("first_at"), Set.of()))
            .get(0);
    if (people.people() == 0) return people;
    return new Count(people.people(), people.first(), credentials(sql, where));
  }

  private static Set<CredentialId> credentials(Sql sql, Phrase where) {
    var query = Phrase.of("select distinct c.credential").then(where);
    return sql.list(query, row -> row.perhapsId("credential")).stream()
        .flatMap(Optional::stream)
        .map(CredentialId::new)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Change> list(
      OrganizationId organization,
      Optional<ConnectionId> connection,
      Instant since,
      Optional<UUID> before,
      int limit) {
    var query =
        Phrase.of("select " + ChangeColumns.ALL)
            .then(where(organization, connection, since))
            .then(before.map(id -> Phrase.of(" and c.id < ?", id)).orElse(Phrase.NONE))
            .then(" order by c.org desc, c.id desc fetch first ? rows only", limit);
    return database.in(it -> it.sql().list(query, ChangeColumns::placed)).stream()
        .map(Placed::change)
        .toList();
  }

  private static Phrase where(
      OrganizationId organization, Optional<ConnectionId> connection, Instant since) {
    // an id is drawn a moment after the time that is kept
    return Phrase.of(WHERE, organization.value(), IdTime.first(since.minusSeconds(1)), since)
        .then(
            connection
                .map(it -> Phrase.of(" and c.connection = ?", it.value()))
                .orElse(Phrase.NONE));
  }
}
