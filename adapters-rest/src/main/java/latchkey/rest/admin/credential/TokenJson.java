package latchkey.rest.admin.credential;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import latchkey.application.credential.api.IssueCredential.Issued;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.ExpiryWarning;
import latchkey.domain.credential.Proof;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;

/** A credential as administrators see it. */
@Dependent
class TokenJson {
  private final PublicUrl url;

  @Inject
  TokenJson(PublicUrl url) {
    this.url = url;
  }

  /** With its secret, this once. */
  Json issued(Issued issued, Instant now) {
    var secret = isClient(issued.credential()) ? "clientSecret" : "token";
    return Json.object(
        out -> {
          described(out, issued.credential(), now);
          out.writeStringField(secret, issued.token().text());
        });
  }

  Json of(Credential credential, Instant now) {
    return Json.object(out -> described(out, credential, now));
  }

  private void described(JsonGenerator out, Credential it, Instant now) throws IOException {
    out.writeStringField("id", it.id().toString());
    if (isClient(it)) client(out, it);
    out.writeStringField("name", it.name());
    Json.optional(out, "connection", it.connection());
    Json.optional(out, "startsWith", it.secret().map(Proof.Secret::shown));
    out.writeStringField("state", it.stateAt(now).name().toLowerCase(Locale.ROOT));
    out.writeStringField("createdAt", it.created().toString());
    Json.optional(out, "expiresAt", it.expires());
    expiry(out, it, now);
    Json.optional(out, "revokedAt", it.revoked());
    Json.optional(out, "lastUsedAt", it.lastUsed());
  }

  // whole days, so 0 on the last one
  private static void expiry(JsonGenerator out, Credential it, Instant now) throws IOException {
    var left = it.leftAt(now);
    if (left.isPresent()) out.writeNumberField("daysLeft", left.get().toDays());
    Json.optional(out, "warning", it.warningAt(now).map(TokenJson::warning));
  }

  private static String warning(ExpiryWarning warning) {
    return switch (warning) {
      case DAY -> "expiresWithinADay";
      case WEEK -> "expiresWithinAWeek";
      case MONTH -> "expiresWithinAMonth";
    };
  }

  // all that a directory asks for, under the names it has there
  private void client(JsonGenerator out, Credential it) throws IOException {
    out.writeStringField("clientId", it.id().toString());
    out.writeStringField("tokenEndpoint", url.tokenEndpoint());
    it.proof().accept(ProofJson.CASES).write(out);
  }

  private static boolean isClient(Credential it) {
    return it.kind() == CredentialKind.CLIENT;
  }
}
