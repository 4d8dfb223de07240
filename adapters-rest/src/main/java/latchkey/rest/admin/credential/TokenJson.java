package latchkey.rest.admin.credential;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import latchkey.application.credential.api.IssueCredential.Issued;
import latchkey.domain.credential.Credential;
import latchkey.rest.json.Json;

/** A token as administrators see it. */
final class TokenJson {
  private TokenJson() {}

  /** With its secret, this once. */
  static Json issued(Issued issued, Instant now) {
    return Json.object(
        out -> {
          described(out, issued.credential(), now);
          out.writeStringField("token", issued.token().text());
        });
  }

  static Json of(Credential credential, Instant now) {
    return Json.object(out -> described(out, credential, now));
  }

  private static void described(JsonGenerator out, Credential it, Instant now) throws IOException {
    out.writeStringField("id", it.id().toString());
    out.writeStringField("name", it.name());
    out.writeStringField("startsWith", it.shown());
    out.writeStringField("state", it.stateAt(now).name().toLowerCase(Locale.ROOT));
    out.writeStringField("createdAt", it.created().toString());
    Json.optional(out, "expiresAt", it.expires());
    Json.optional(out, "revokedAt", it.revoked());
    Json.optional(out, "lastUsedAt", it.lastUsed());
  }
}
