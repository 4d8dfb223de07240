package latchkey.persistence.jpa.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.log.spi.LogEntries;
import latchkey.domain.log.LogEntry;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/** Lines by index, newest first; what the filter says beyond that is looked for within a budget. */
@Dependent
public class JpaLogEntries implements LogEntries {
  private final Database database;

  @Inject
  public JpaLogEntries(Database database) {
    this.database = database;
  }

  @Override
  public Part changes(OrganizationId organization, Span span) {
    return part(Kind.CHANGES, organization, span);
  }

  @Override
  public Part calls(OrganizationId organization, Span span) {
    return part(Kind.CALLS, organization, span);
  }

  private Part part(Kind kind, OrganizationId organization, Span span) {
    var range = new Range(organization, span);
    return database.in(it -> new Reading(it.sql(), kind, range, span).part());
  }

  private record Reading(Sql sql, Kind kind, Range range, Span span) {

    Part part() {
      var conditions = new Conditions(kind, span.filter()).all();
      if (conditions.isEmpty()) return new Part(lines(all()), Optional.empty());
      var chosen = lines(chosen(conditions));
      var exact = chosen.stream().filter(span.filter()::matches).toList();
      return new Part(exact, horizon(chosen, exact));
    }

    private List<LogEntry> lines(Phrase query) {
      return sql.list(query, kind.line());
    }

    private Phrase all() {
      return Phrase.of("select " + kind.columns() + " from " + kind.table() + " c where ")
          .then(range.condition())
          .then(" order by " + range.order() + " fetch first ? rows only", span.limit());
    }

    private Phrase chosen(List<Phrase> conditions) {
      return Phrase.of(
              "select " + kind.columns() + " from (select * from " + kind.table() + " c where ")
          .then(range.condition())
          .then(" order by " + range.order() + " fetch first ? rows only) c where ", span.budget())
          .then(Phrase.joined(" and ", conditions))
          .then(" order by " + range.order() + " fetch first ? rows only", span.limit());
    }

    // Where the query itself had found enough, the last that it found is how far it looked.
    private Optional<UUID> horizon(List<LogEntry> chosen, List<LogEntry> exact) {
      if (exact.size() == span.limit()) return Optional.empty();
      if (chosen.size() == span.limit()) {
        return Optional.of(chosen.get(chosen.size() - 1).id());
      }
      return lastOfBudget();
    }

    private Optional<UUID> lastOfBudget() {
      var last =
          Phrase.of("select c.id from " + kind.table() + " c where ")
              .then(range.condition())
              .then(" order by " + range.order())
              .then(" offset ? rows fetch first 1 row only", span.budget() - 1);
      return sql.first(last, row -> row.id("id"));
    }
  }
}
