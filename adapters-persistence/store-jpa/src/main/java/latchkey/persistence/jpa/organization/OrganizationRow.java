package latchkey.persistence.jpa.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Version;

/** A row of {@code organization}. */
@Entity
@Table(name = "organization")
class OrganizationRow {
  @Id private UUID id;

  private String slug;

  @Column(name = "display_name")
  private String displayName;

  private boolean enabled;
  private boolean entitled;

  @Column(name = "retention_days")
  private int retentionDays;

  @Column(name = "log_days")
  private int logDays;

  private long version;
  private Instant created;
  private Instant modified;

  protected OrganizationRow() {}

  static OrganizationRow of(Organization organization) {
    var row = new OrganizationRow();
    row.id = organization.id().value();
    row.become(organization);
    return row;
  }

  void become(Organization organization) {
    slug = organization.slug().value();
    displayName = organization.displayName();
    enabled = organization.enabled();
    entitled = organization.entitled();
    retentionDays = organization.retention().days();
    logDays = organization.history().days();
    version = organization.version().number();
    created = organization.created();
    modified = organization.modified();
  }

  Organization organization() {
    return new Organization(
        new OrganizationId(id),
        new Slug(slug),
        displayName,
        enabled,
        entitled,
        new Retention(retentionDays),
        new Retention(logDays),
        new Version(version),
        created,
        modified);
  }
}
