package latchkey.persistence.jpa.compatibility;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import latchkey.application.compatibility.spi.RuleUses;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Sql;
import latchkey.persistence.jpa.document.CountsDocument;

/** The table {@code rule_use}. */
@Dependent
public class JpaRuleUses implements RuleUses {
  private static final String ALL =
      """
      select org, connection, rule, first_seen, last_seen, days from rule_use
      where org = ? order by org, connection, rule""";

  private static final String DELETE =
      "delete from rule_use where org = ? and connection = ? and rule = ?";

  private static final String INSERT =
      """
      insert into rule_use (org, connection, rule, first_seen, last_seen, days)
      values (?, ?, ?, ?, ?, ?)""";

  private final Database database;

  @Inject
  public JpaRuleUses(Database database) {
    this.database = database;
  }

  @Override
  public List<RuleUse> of(OrganizationId organization) {
    var query = Phrase.of(ALL, organization.value());
    return database.in(it -> it.sql().list(query, JpaRuleUses::use));
  }

  private static RuleUse use(Row row) {
    return new RuleUse(
        new OrganizationId(row.id("org")),
        new ConnectionId(row.id("connection")),
        row.text("rule"),
        row.instant("first_seen"),
        row.instant("last_seen"),
        days(CountsDocument.read(row.text("days"))));
  }

  private static SortedMap<LocalDate, Long> days(Map<String, Long> counts) {
    var days = new TreeMap<LocalDate, Long>();
    counts.forEach((day, count) -> days.put(LocalDate.parse(day), count));
    return days;
  }

  @Override
  public void keep(OrganizationId organization, Collection<RuleUse> uses) {
    database.in(it -> kept(it.sql(), uses));
  }

  private static boolean kept(Sql sql, Collection<RuleUse> uses) {
    sql.batch(DELETE, uses.stream().map(JpaRuleUses::name).toList());
    sql.batch(INSERT, uses.stream().map(JpaRuleUses::row).toList());
    return true;
  }

  private static Object[] name(RuleUse it) {
    return new Object[] {it.organization().value(), it.connection().value(), it.rule()};
  }

  private static Object[] row(RuleUse it) {
    var counts = new TreeMap<String, Long>();
    it.days().forEach((day, count) -> counts.put(day.toString(), count));
    return new Object[] {
      it.organization().value(),
      it.connection().value(),
      it.rule(),
      it.first(),
      it.last(),
      CountsDocument.write(counts)
    };
  }
}
