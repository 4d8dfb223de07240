package latchkey.persistence.contract.samples;

import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;

/** Builds an organization. */
public final class OrganizationBuilder {
  private OrganizationId id = new OrganizationId(SampleIds.next());
  private String slug = "org-" + SampleIds.word();
  private String displayName = "Contoso";
  private boolean enabled = true;
  private boolean entitled = true;
  private Retention retention = Retention.DEFAULT;
  private Retention history = Retention.HISTORY;

  private OrganizationBuilder() {}

  /** An organization with a slug no other has, switched on and entitled. */
  public static OrganizationBuilder anOrganization() {
    return new OrganizationBuilder();
  }

  /** With this id. */
  public OrganizationBuilder identifiedAs(OrganizationId value) {
    id = value;
    return this;
  }

  /** With this slug. */
  public OrganizationBuilder called(String name) {
    slug = name;
    return this;
  }

  /** With this displayName. */
  public OrganizationBuilder shownAs(String name) {
    displayName = name;
    return this;
  }

  /** Switched off. */
  public OrganizationBuilder off() {
    enabled = false;
    return this;
  }

  /** Without the right to use SCIM. */
  public OrganizationBuilder notEntitled() {
    entitled = false;
    return this;
  }

  /** Keeping tombstones so many days. */
  public OrganizationBuilder keepingTombstones(int days) {
    retention = new Retention(days);
    return this;
  }

  /** Keeping changes so many days. */
  public OrganizationBuilder keepingHistory(int days) {
    history = new Retention(days);
    return this;
  }

  /** The organization. */
  public Organization build() {
    return Organization.found(id, new Slug(slug), displayName, entitled, SampleTimes.NOON)
        .switched(enabled)
        .keeping(retention, history);
  }
}
