package latchkey.rest.admin.organization;

import latchkey.domain.organization.Organization;
import latchkey.rest.json.Json;

/** An organization as administrators see it. */
final class OrganizationJson {
  private OrganizationJson() {}

  static Json of(Organization it) {
    return Json.object(
        out -> {
          out.writeStringField("id", it.id().toString());
          out.writeStringField("slug", it.slug().value());
          out.writeStringField("displayName", it.displayName());
          out.writeBooleanField("enabled", it.enabled());
          out.writeBooleanField("entitled", it.entitled());
          out.writeNumberField("retentionDays", it.retention().days());
          out.writeNumberField("historyDays", it.history().days());
          out.writeNumberField("version", it.version().number());
          out.writeStringField("createdAt", it.created().toString());
          out.writeStringField("modifiedAt", it.modified().toString());
        });
  }
}
