package latchkey.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.application.credential.api.Authenticate.Outcome;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Proof;
import latchkey.domain.credential.SecretToken;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DenialTest {
  private static final UUID REQUEST = new UUID(0, 7);

  @Test
  void each_verdict_has_a_text_and_a_code_of_its_own() {
    var denials =
        Arrays.stream(Verdict.values())
            .filter(verdict -> verdict != Verdict.ACCEPTED)
            .map(DenialTest::denial)
            .collect(Collectors.toList());

    assertThat(denials).extracting(Denial::detail).doesNotHaveDuplicates();
    assertThat(denials).extracting(Denial::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNKNOWN", "WRONG_KIND", "EXPIRED", "REVOKED"})
  void another_token_would_get_past_a_401(Verdict verdict) {
    var denial = denial(verdict);

    assertThat(denial.status()).isEqualTo(401);
    assertThat(denial.error()).contains("invalid_token");
  }

  @ParameterizedTest
  @EnumSource(names = {"ORGANIZATION_OFF", "NOT_ENTITLED", "CONNECTION_OFF"})
  void no_token_would_get_past_a_403(Verdict verdict) {
    var denial = denial(verdict);

    assertThat(denial.status()).isEqualTo(403);
    assertThat(denial.error()).isEmpty();
    assertThat(denial.detail()).contains("'contoso'");
  }

  @Test
  void a_known_token_is_called_by_its_name() {
    assertThat(denial(Verdict.EXPIRED).detail()).startsWith("The token 'Entra' has expired.");
  }

  @Test
  void a_connection_that_is_off_is_called_by_its_name() {
    var known = caller();
    var id = new ConnectionId(new UUID(4, 4));
    var trial = Connection.make(known.organization().id(), id, "Trial", ClientProfile.ENTRA, false);
    var caller = new Caller(known.credential(), known.organization(), Optional.of(trial));

    var denial = Denial.of(Door.SCIM, new Outcome(Verdict.CONNECTION_OFF, Optional.of(caller)));

    assertThat(denial.code()).isEqualTo("scimOff");
    assertThat(denial.detail())
        .startsWith(
            "SCIM is switched off for the connection 'Trial' of the organization 'contoso':");
  }

  @Test
  void a_client_is_told_where_to_get_another_token() {
    var expired = Denial.of(Door.SCIM, new Outcome(Verdict.EXPIRED, Optional.of(client())));
    var revoked = Denial.of(Door.SCIM, new Outcome(Verdict.REVOKED, Optional.of(client())));

    assertThat(expired.detail())
        .isEqualTo(
            "The access token of the client 'Entra' has expired. Get another one from"
                + " /oauth2/token.");
    assertThat(revoked.detail()).startsWith("The client 'Entra' was revoked, and its access");
  }

  private static Caller client() {
    var known = caller();
    var token = SecretToken.mint(CredentialKind.SCIM, new byte[32]);
    var granted =
        known
            .credential()
            .grant(new CredentialId(new UUID(3, 3)), token, "01", known.credential().created());
    return new Caller(granted, known.organization(), known.connection());
  }

  @Test
  void a_directory_is_told_in_its_own_language() {
    var answer = new DenialAnswer(Door.SCIM, denial(Verdict.REVOKED));

    assertThat(new String(answer.body(REQUEST).bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"401\","
                + "\"detail\":\"The token 'Entra' was revoked. Issue a new one and put it in place."
                + " [request 00000000-0000-0000-0000-000000000007]\"}");
  }

  @Test
  void everybody_else_gets_a_problem() {
    var answer = new DenialAnswer(Door.API, Denial.missing(Door.API));

    assertThat(new String(answer.body(REQUEST).bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"No token"
                + " was sent. Send the token of POST /api/v1/session, not older than one hour, as"
                + " bearer token.\",\"code\":\"tokenMissing\",\"requestId\":"
                + "\"00000000-0000-0000-0000-000000000007\"}");
  }

  @Test
  void a_challenge_has_no_error_code_when_no_token_was_sent() {
    assertThat(new DenialAnswer(Door.SCIM, Denial.missing(Door.SCIM)).challenge())
        .isEqualTo("Bearer realm=\"latchkey\"");
    assertThat(new DenialAnswer(Door.SCIM, Denial.unknown(Door.SCIM)).challenge())
        .isEqualTo(
            "Bearer realm=\"latchkey\", error=\"invalid_token\","
                + " error_description=\"tokenUnknown\"");
  }

  private static Denial denial(Verdict verdict) {
    var caller = verdict == Verdict.UNKNOWN ? Optional.<Caller>empty() : Optional.of(caller());
    return Denial.of(Door.SCIM, new Outcome(verdict, caller));
  }

  private static Caller caller() {
    var then = Instant.parse("2026-01-02T03:04:05Z");
    var id = new OrganizationId(new UUID(1, 1));
    var credential =
        new Credential(
            id,
            new CredentialId(new UUID(2, 2)),
            CredentialKind.SCIM,
            Optional.empty(),
            Optional.empty(),
            "Entra",
            new Proof.Secret("lk_scim_abcd", "00"),
            then,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var organization = Organization.found(id, new Slug("contoso"), "Contoso", true, then);
    return new Caller(credential, organization, Optional.empty());
  }
}
