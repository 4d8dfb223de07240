package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.FindCredentials;
import latchkey.application.credential.api.GrantToken;
import latchkey.application.credential.api.GrantToken.Outcome;
import latchkey.application.credential.api.IssueCredential;
import latchkey.application.credential.api.IssueCredential.Issued;
import latchkey.application.credential.api.KeepLastUses;
import latchkey.application.credential.api.RevokeCredential;
import latchkey.application.organization.api.SwitchScim;
import latchkey.application.schedule.api.RunHousekeeping;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.RefusedException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OAuth clients and the tokens they are granted. */
class ClientsTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final Organization contoso = latchkey.anOrganization();

  @BeforeEach
  void scim_is_on() {
    switchScim(true);
  }

  @Test
  void a_granted_token_opens_scim_of_the_clients_organization_for_an_hour() {
    var grant = grant(client()).grant().orElseThrow();
    var token = grant.token().text();

    var first = latchkey.wish(Authenticate.class).authenticate(token, CredentialKind.SCIM);
    assertThat(first.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(first.caller().orElseThrow().organization().id()).isEqualTo(contoso.id());
    assertThat(grant.life()).isEqualTo(Duration.ofHours(1));
    latchkey.pass(Duration.ofMinutes(60).minusSeconds(1));
    assertThat(verdict(token)).isEqualTo(Verdict.ACCEPTED);
    latchkey.pass(Duration.ofSeconds(1));
    assertThat(verdict(token)).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void a_clients_secret_is_no_token() {
    assertThat(verdict(client().token().text())).isEqualTo(Verdict.WRONG_KIND);
  }

  @Test
  void a_revoked_client_gets_nothing_and_loses_what_it_got() {
    var client = client();
    var token = grant(client).grant().orElseThrow().token().text();
    var other = grant(client()).grant().orElseThrow().token().text();
    assertThat(verdict(token)).isEqualTo(Verdict.ACCEPTED);

    revoke(CredentialKind.CLIENT, client.credential());

    assertThat(verdict(token)).isEqualTo(Verdict.REVOKED);
    assertThat(grant(client).verdict()).isEqualTo(Verdict.REVOKED);
    assertThat(grant(client).grant()).isEmpty();
    assertThat(verdict(other)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void a_secret_that_has_expired_gets_nothing() {
    var client = client(Optional.of(now().plusSeconds(10)));
    assertThat(grant(client).grant()).isPresent();

    latchkey.pass(Duration.ofSeconds(10));

    assertThat(grant(client).verdict()).isEqualTo(Verdict.EXPIRED);
    assertThat(grant(client).grant()).isEmpty();
  }

  @Test
  void nothing_is_granted_while_scim_is_off() {
    var client = client();

    switchScim(false);

    assertThat(grant(client).verdict()).isEqualTo(Verdict.CONNECTION_OFF);
    assertThat(grant(client).grant()).isEmpty();
  }

  @Test
  void a_secret_is_good_with_its_own_client_id_alone() {
    var one = client();
    var other = client();

    assertUnknown(grant(other.credential().id().toString(), one.token().text()));
    assertUnknown(grant("", one.token().text()));
    assertUnknown(grant(one.credential().id() + " ", one.token().text()));
    assertUnknown(grant(one.credential().id().toString(), "lk_client_x"));
    assertUnknown(grant("\u0000", "\u0000"));
  }

  @Test
  void a_directorys_token_is_no_clients_secret() {
    var token = issue(CredentialKind.SCIM, Optional.empty());

    var outcome = grant(token.credential().id().toString(), token.token().text());

    assertThat(outcome.verdict()).isEqualTo(Verdict.WRONG_KIND);
    assertThat(outcome.grant()).isEmpty();
  }

  @Test
  void a_token_used_is_the_client_used_and_nothing_that_is_listed() {
    var client = client();
    var token = grant(client).grant().orElseThrow().token().text();
    latchkey.pass(Duration.ofMinutes(5));
    verdict(token);

    latchkey.wish(KeepLastUses.class).keep();

    var find = latchkey.wish(FindCredentials.class);
    assertThat(find.of(contoso.slug(), CredentialKind.CLIENT))
        .singleElement()
        .satisfies(it -> assertThat(it.lastUsed()).contains(now()));
    assertThat(find.of(contoso.slug(), CredentialKind.SCIM)).isEmpty();
  }

  @Test
  void a_granted_token_cannot_be_revoked_as_if_it_had_been_issued() {
    var token = grant(client()).grant().orElseThrow().token().text();
    var granted =
        latchkey
            .wish(Authenticate.class)
            .authenticate(token, CredentialKind.SCIM)
            .caller()
            .orElseThrow()
            .credential();

    Assertions.assertThatThrownBy(() -> revoke(CredentialKind.SCIM, granted))
        .isInstanceOf(RefusedException.class);
    assertThat(verdict(token)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void an_ended_token_is_forgotten_after_a_day() {
    var token = grant(client()).grant().orElseThrow().token().text();

    latchkey.pass(Duration.ofHours(25));
    latchkey.wish(RunHousekeeping.class).run("node");
    assertThat(verdict(token)).isEqualTo(Verdict.EXPIRED);
    latchkey.pass(Duration.ofMinutes(1));
    latchkey.wish(RunHousekeeping.class).run("node");

    assertThat(verdict(token)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_client_that_asks_all_the_time_keeps_its_newest_hundred() {
    var client = client();
    var first = grant(client).grant().orElseThrow().token().text();
    var second = grantNext(client);

    for (int i = 2; i < Credential.MOST_GRANTS; i++) grantNext(client);
    assertThat(verdict(first)).isEqualTo(Verdict.ACCEPTED);
    var last = grantNext(client);

    latchkey.pass(Duration.ofSeconds(5));
    assertThat(verdict(first)).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict(second)).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(last)).isEqualTo(Verdict.ACCEPTED);
  }

  private static String grantNext(Issued client) {
    latchkey.pass(Duration.ofSeconds(1));
    return grant(client).grant().orElseThrow().token().text();
  }

  private static void assertUnknown(Outcome outcome) {
    assertThat(outcome).isEqualTo(new Outcome(Verdict.UNKNOWN, Optional.empty(), Optional.empty()));
  }

  private static Outcome grant(Issued client) {
    return grant(client.credential().id().toString(), client.token().text());
  }

  private static Outcome grant(String id, String secret) {
    return latchkey.wish(GrantToken.class).grant(id, secret);
  }

  private Issued client() {
    return client(Optional.empty());
  }

  private Issued client(Optional<Instant> expires) {
    return issue(CredentialKind.CLIENT, expires);
  }

  private Issued issue(CredentialKind kind, Optional<Instant> expires) {
    return latchkey
        .wish(IssueCredential.class)
        .issue(
            new IssueCredential.Command(contoso.slug(), kind, "Entra", expires, latchkey.origin()));
  }

  private void revoke(CredentialKind kind, Credential which) {
    latchkey
        .wish(RevokeCredential.class)
        .revoke(new RevokeCredential.Command(contoso.slug(), kind, which.id(), latchkey.origin()));
  }

  private static Verdict verdict(String token) {
    return latchkey.wish(Authenticate.class).authenticate(token, CredentialKind.SCIM).verdict();
  }

  private static Instant now() {
    return latchkey.wish(Clock.class).instant();
  }

  private void switchScim(boolean on) {
    latchkey
        .wish(SwitchScim.class)
        .switchScim(
            new SwitchScim.Command(contoso.slug(), on, Optional.empty(), latchkey.origin()));
  }
}
