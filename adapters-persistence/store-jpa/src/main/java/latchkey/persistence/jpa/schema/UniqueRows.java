package latchkey.persistence.jpa.schema;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.database.Unique;

/** Rows of {@code unique_value}: whoever is first to insert one has the value. */
record UniqueRows(
    Session session, OrganizationId organization, CustomTable table, Definitions definitions) {

  /** Gives up the values that went, then takes those that came. */
  void save(UUID holder, Set<CustomRow> before, Set<CustomRow> after) {
    definitions
        .unique()
        .forEach(
            (number, path) -> {
              var old = values(before, number);
              var now = values(after, number);
              delete(number, without(old, now));
              insert(number, path, without(now, old), holder);
            });
  }

  private static Set<String> values(Set<CustomRow> rows, int number) {
    var values = new TreeSet<String>();
    rows.stream().filter(row -> row.path() == number).map(CustomRow::unique).forEach(values::add);
    return values;
  }

  private static Set<String> without(Set<String> values, Set<String> others) {
    var rest = new TreeSet<>(values);
    rest.removeAll(others);
    return rest;
  }

  private void delete(int number, Set<String> values) {
    UUID org = organization.value();
    session
        .sql()
        .batch(
            "delete from unique_value where org = ? and path = ? and value_key = ?",
            values.stream().map(value -> new Object[] {org, number, value}).toList());
  }

  private void insert(int number, AttributePath path, Set<String> values, UUID holder) {
    var taken = new Refusal.Taken(table.kind(), path.toString(), String.join(", ", values));
    new Unique("pk_unique_value", taken)
        .guard(() -> session.sql().batch(insert(), sets(number, values, holder)));
  }

  private String insert() {
    return "insert into unique_value (org, path, value_key, %s) values (?, ?, ?, ?)"
        .formatted(table.holder());
  }

  private List<Object[]> sets(int number, Set<String> values, UUID holder) {
    UUID org = organization.value();
    return values.stream().map(value -> new Object[] {org, number, value, holder}).toList();
  }
}
