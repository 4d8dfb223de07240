package latchkey.persistence.jpa.schema;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.persistence.jpa.database.Failure;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Session;

/**
 * Keeps the values that one user or group has by an organization's own schemas, for searching and
 * for being unique. Who has none costs no statement.
 */
public final class CustomValues {
  private final KnownSchemas known;
  private final Session session;
  private final OrganizationId organization;
  private final CustomTable table;

  public CustomValues(
      KnownSchemas known, Session session, OrganizationId organization, CustomTable table) {
    this.known = known;
    this.session = session;
    this.organization = organization;
    this.table = table;
  }

  /**
   * Keeps what became of them.
   *
   * @param before empty for something new
   * @throws latchkey.domain.refusal.RefusedException Taken; Malformed for what is not defined
   */
  public void save(UUID holder, Profile before, Profile after) {
    if (!CustomRows.any(before) && !CustomRows.any(after)) return;
    try {
      hold(after);
      replace(holder, before, after);
    } catch (RuntimeException e) {
      // an attribute went meanwhile: the next try looks again, and says so
      if (Failure.breaks(e, table.reference())) known.forget(organization);
      throw e;
    }
  }

  /** Keeps definitions from going while values are written, where foreign keys do not see to it. */
  private void hold(Profile after) {
    if (session.dialect().guardsReferences()) return;
    var keys = new TreeSet<String>();
    for (SchemaId schema : after.facts().keySet()) {
      if (!StandardSchemas.define(schema)) keys.add(Fold.key(schema.urn()));
    }
    for (String key : keys) {
      session
          .sql()
          .first(
              Phrase.of(
                  "select urn_key from custom_schema where org = ? and urn_key = ? for update",
                  organization.value(),
                  key),
              row -> row.text("urn_key"));
    }
  }

  private void replace(UUID holder, Profile before, Profile after) {
    var definitions = definitions(before, after);
    var old = CustomRows.of(before, definitions);
    var now = CustomRows.of(after, definitions);
    delete(holder, without(old, now));
    insert(holder, without(now, old));
    new UniqueRows(session, organization, table, definitions).save(holder, old, now);
  }

  // What another node defined a moment ago may not be known here yet.
  private Definitions definitions(Profile before, Profile after) {
    var remembered = look();
    if (CustomRows.defined(before, remembered) && CustomRows.defined(after, remembered)) {
      return remembered;
    }
    known.forget(organization);
    return look();
  }

  private Definitions look() {
    return known.of(organization, () -> new SchemaRows(session, organization).definitions());
  }

  private void delete(UUID holder, Set<CustomRow> rows) {
    UUID org = organization.value();
    session
        .sql()
        .batch(
            CustomRow.delete(table), rows.stream().map(row -> row.deleted(org, holder)).toList());
  }

  private void insert(UUID holder, Set<CustomRow> rows) {
    UUID org = organization.value();
    session
        .sql()
        .batch(
            CustomRow.insert(table), rows.stream().map(row -> row.inserted(org, holder)).toList());
  }

  private static Set<CustomRow> without(Set<CustomRow> rows, Set<CustomRow> others) {
    var rest = new LinkedHashSet<>(rows);
    rest.removeAll(others);
    return rest;
  }
}
