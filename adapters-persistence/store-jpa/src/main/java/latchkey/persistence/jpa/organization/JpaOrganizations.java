package latchkey.persistence.jpa.organization;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.query.Slice;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.database.Unique;

/** Organizations, a row each. */
@Dependent
public class JpaOrganizations implements Organizations {
  // children before those they refer to, the organization itself last: until then it can be found
  private static final List<String> OWNED =
      List.of(
          "membership",
          "unique_value",
          "user_custom_value",
          "group_custom_value",
          "user_value",
          "users",
          "groups",
          "custom_attribute",
          "custom_schema",
          "tombstone",
          "import_conflict",
          "change",
          "call",
          "cycle",
          "trial",
          "rule_use",
          "feed_floor",
          "delivery",
          "subscription",
          "notice",
          "administrator",
          "spent_assertion",
          "credential",
          "connection");

  private final Database database;

  @Inject
  public JpaOrganizations(Database database) {
    this.database = database;
  }

  @Override
  public void add(Organization organization) {
    var taken = new Refusal.Taken("Organization", "slug", organization.slug().value());
    new Unique("uq_organization_slug", taken)
        .guard(() -> database.in(it -> added(it, organization)));
  }

  private static boolean added(Session session, Organization organization) {
    session.add(OrganizationRow.of(organization));
    return true;
  }

  @Override
  public Optional<Organization> find(OrganizationId id) {
    return database.in(
        it -> it.find(OrganizationRow.class, id.value()).map(OrganizationRow::organization));
  }

  @Override
  public Optional<Organization> find(Slug slug) {
    var query =
        Phrase.of(
            "select " + OrganizationColumns.ORGANIZATION + " from organization o where o.slug = ?",
            slug.value());
    return database.in(it -> it.sql().first(query, OrganizationColumns::organization));
  }

  @Override
  public Optional<Organization> findForChange(Slug slug) {
    var query = Phrase.of("select id from organization where slug = ?", slug.value());
    return database.in(
        it -> it.sql().first(query, row -> row.id("id")).flatMap(id -> locked(it, id)));
  }

  private static Optional<Organization> locked(Session session, UUID id) {
    return session.lock(OrganizationRow.class, id).map(OrganizationRow::organization);
  }

  @Override
  public List<Organization> list(Slice slice) {
    var query =
        Phrase.of("select " + OrganizationColumns.ORGANIZATION + " from organization o")
            .then(slice.after().map(id -> Phrase.of(" where o.id > ?", id)).orElse(Phrase.NONE))
            .then(" order by o.id fetch first ? rows only", slice.limit());
    return database.in(it -> it.sql().list(query, OrganizationColumns::organization));
  }

  @Override
  public void save(Organization organization) {
    database.in(
        it -> {
          it.held(OrganizationRow.class, organization.id().value())
              .orElseThrow(() -> notFound(organization))
              .become(organization);
          it.flush();
          return true;
        });
  }

  private static RefusedException notFound(Organization organization) {
    return new Refusal.NotFound("Organization", organization.slug().value()).refused();
  }

  @Override
  public boolean erase(OrganizationId id, int rows) {
    return database.in(
        it -> {
          int left = rows;
          for (String table : OWNED) {
            left -= it.sql().change(Phrase.of(it.dialect().deleteSome(table), id.value(), left));
            if (left <= 0) return false;
          }
          it.sql().change(Phrase.of("delete from organization where id = ?", id.value()));
          return true;
        });
  }
}
