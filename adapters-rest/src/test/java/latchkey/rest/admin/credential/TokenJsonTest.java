package latchkey.rest.admin.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.credential.api.IssueCredential.Issued;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Proof;
import latchkey.domain.credential.SecretToken;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.json.Json;
import latchkey.rest.request.PublicUrl;
import org.junit.jupiter.api.Test;

class TokenJsonTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  private final SecretToken token = SecretToken.mint(CredentialKind.SCIM, new byte[32]);
  private final TokenJson json = new TokenJson(new PublicUrl("https://latchkey.example"));

  @Test
  void a_token_is_listed_without_its_secret() {
    assertThat(text(json.of(credential(), THEN)))
        .isEqualTo(
            "{\"id\":\"00000000-0000-0002-0000-000000000002\",\"name\":\"Entra\",\"startsWith\":"
                + "\"lk_scim_0000\",\"state\":\"live\",\"createdAt\":\"2026-01-02T03:04:05Z\","
                + "\"expiresAt\":\"2026-01-02T03:04:06Z\",\"daysLeft\":0,\"warning\":\"expiresWithinADay\"}")
        .doesNotContain(token.text());
  }

  @Test
  void a_token_is_shown_when_it_is_issued() {
    assertThat(text(json.issued(new Issued(credential(), token), THEN)))
        .endsWith("\"token\":\"" + token.text() + "\"}");
  }

  @Test
  void a_token_that_is_no_good_any_more_says_why() {
    var later = THEN.plusSeconds(1);

    assertThat(text(json.of(credential(), later))).contains("\"state\":\"expired\"");
    assertThat(text(json.of(credential().revokedAt(later), later)))
        .contains("\"state\":\"revoked\"", "\"revokedAt\":\"2026-01-02T03:04:06Z\"");
  }

  @Test
  void how_long_a_token_lasts_is_told_in_whole_days() {
    var month = THEN.plusSeconds(1).minus(Duration.ofDays(30));

    assertThat(text(json.of(credential(), month)))
        .contains("\"daysLeft\":30", "\"warning\":\"expiresWithinAMonth\"");
    assertThat(text(json.of(credential(), month.minusSeconds(1))))
        .contains("\"daysLeft\":30")
        .doesNotContain("warning");
    assertThat(text(json.of(credential(), month.plusSeconds(1)))).contains("\"daysLeft\":29");
    assertThat(text(json.of(credential(), THEN.minus(Duration.ofDays(6)))))
        .contains("\"warning\":\"expiresWithinAWeek\"");
    assertThat(text(json.of(credential(), THEN.plusSeconds(1))))
        .doesNotContain("daysLeft", "warning");
  }

  @Test
  void a_client_shows_all_that_a_directory_asks_for() {
    var secret = SecretToken.mint(CredentialKind.CLIENT, new byte[32]);

    assertThat(text(json.issued(new Issued(credential(CredentialKind.CLIENT), secret), THEN)))
        .startsWith(
            "{\"id\":\"00000000-0000-0002-0000-000000000002\","
                + "\"clientId\":\"00000000-0000-0002-0000-000000000002\","
                + "\"tokenEndpoint\":\"https://latchkey.example/oauth2/token\"")
        .endsWith("\"clientSecret\":\"" + secret.text() + "\"}");
    assertThat(text(json.of(credential(CredentialKind.CLIENT), THEN)))
        .doesNotContain("clientSecret", secret.text());
  }

  private Credential credential() {
    return credential(CredentialKind.SCIM);
  }

  private Credential credential(CredentialKind kind) {
    return new Credential(
        new OrganizationId(new UUID(1, 1)),
        new CredentialId(new UUID(2, 2)),
        kind,
        Optional.empty(),
        Optional.empty(),
        "Entra",
        new Proof.Secret(token.shown(), "00"),
        THEN,
        Optional.of(THEN.plusSeconds(1)),
        Optional.empty(),
        Optional.empty());
  }

  private static String text(Json json) {
    return new String(json.bytes(), StandardCharsets.UTF_8);
  }
}
