package latchkey.rest.admin.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import latchkey.domain.organization.Connection;
import latchkey.rest.admin.organization.Profiles;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;

/** A connection as administrators see it. */
@Dependent
class ConnectionJson {
  private final PublicUrl url;

  @Inject
  ConnectionJson(PublicUrl url) {
    this.url = url;
  }

  Json of(Connection it) {
    return Json.object(
        out -> {
          out.writeStringField("id", it.id().toString());
          out.writeStringField("name", it.name());
          out.writeStringField("profile", Profiles.name(it.profile()));
          out.writeBooleanField("enabled", it.enabled());
          if (it.pace().isPresent()) {
            out.writeNumberField("requestsPerSecond", it.pace().get().perSecond());
          }
          out.writeStringField("tenantUrl", url.tenant());
          out.writeNumberField("version", it.version().number());
        });
  }
}
