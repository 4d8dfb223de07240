package latchkey.persistence.jpa.cycle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.application.cycle.spi.Cycles;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;

/** Cycles, a row each. */
@Dependent
public class JpaCycles implements Cycles {
  private final Database database;

  @Inject
  public JpaCycles(Database database) {
    this.database = database;
  }

  @Override
  public List<Cycle> list(OrganizationId organization, Optional<UUID> before, int limit) {
    return list(organization, Phrase.NONE, before, limit);
  }

  @Override
  public List<Cycle> of(
      OrganizationId organization, ConnectionId connection, Optional<UUID> before, int limit) {
    var own = Phrase.of(" and c.connection = ?", connection.value());
    return list(organization, own, before, limit);
  }

  private List<Cycle> list(
      OrganizationId organization, Phrase whose, Optional<UUID> before, int limit) {
    var query =
        Phrase.of(
                "select " + CycleColumns.ALL + " from cycle c where c.org = ?",
                organization.value())
            .then(whose)
            .then(before.map(id -> Phrase.of(" and c.id < ?", id)).orElse(Phrase.NONE))
            .then(" order by c.org, c.id desc fetch first ? rows only", limit);
    return database.in(it -> it.sql().list(query, CycleColumns::cycle));
  }

  @Override
  public Optional<Cycle> latest(
      OrganizationId organization, ConnectionId connection, Set<CycleKind> kinds, Instant at) {
    String any = kinds.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
    var query =
        Phrase.of(
            "select "
                + CycleColumns.ALL
                + " from cycle c where c.org = ? and c.connection = ? and c.started <= ?"
                + (kinds.size() == CycleKind.values().length ? "" : " and c.kind in (" + any + ")")
                + " order by c.org, c.connection, c.started desc, c.id desc"
                + " fetch first 1 row only",
            organization.value(),
            connection.value(),
            at);
    return database.in(it -> it.sql().first(query, CycleColumns::cycle));
  }

  @Override
  public Optional<Trial> trial(OrganizationId organization, ConnectionId connection) {
    var query =
        Phrase.of(
            "select tried, error from trial where org = ? and connection = ?",
            organization.value(),
            connection.value());
    return database.in(it -> it.sql().first(query, JpaCycles::trial));
  }

  private static Trial trial(Row row) {
    return new Trial(row.instant("tried"), row.perhapsText("error"));
  }

  @Override
  public void tried(OrganizationId organization, ConnectionId connection, Trial trial) {
    var kept = trial(organization, connection);
    if (kept.filter(it -> !it.at().isBefore(trial.at())).isPresent()) return;
    var parameters =
        new Object[] {
          trial.at(), trial.error().orElse(null), organization.value(), connection.value()
        };
    String text =
        kept.isPresent()
            ? "update trial set tried = ?, error = ? where org = ? and connection = ?"
            : "insert into trial (tried, error, org, connection) values (?, ?, ?, ?)";
    database.in(it -> it.sql().change(Phrase.of(text, parameters)));
  }

  @Override
  public void save(OrganizationId organization, Cycle cycle) {
    database.in(it -> save(it.sql(), cycle));
  }

  private static int save(Sql sql, Cycle cycle) {
    int updated = sql.change(CycleColumns.update(cycle));
    return updated > 0 ? updated : sql.change(CycleColumns.insert(cycle));
  }
}
