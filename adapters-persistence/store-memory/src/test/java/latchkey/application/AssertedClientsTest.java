package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.FindCredentials;
import latchkey.application.credential.api.GrantByAssertion;
import latchkey.application.credential.api.GrantByAssertion.Outcome;
import latchkey.application.credential.api.GrantToken;
import latchkey.application.credential.api.IssueCredential;
import latchkey.application.credential.api.KeepLastUses;
import latchkey.application.credential.api.RegisterClient;
import latchkey.application.credential.api.RevokeCredential;
import latchkey.application.organization.api.SwitchScim;
import latchkey.application.schedule.api.RunHousekeeping;
import latchkey.domain.credential.Claims;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Expectation;
import latchkey.domain.credential.Objection;
import latchkey.domain.credential.Objection.Fault;
import latchkey.domain.credential.Proof;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** OAuth clients that prove themselves by assertions. */
class AssertedClientsTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();
  private static final String US = "https://latchkey.example/oauth2/token";
  private static int last;

  private final Organization contoso = latchkey.anOrganization();

  @BeforeEach
  void scim_is_on() {
    switchScim(true);
  }

  @Test
  void a_token_granted_for_an_assertion_opens_scim_for_an_hour() {
    var client = ownKeys();

    var grant = grant(client, assertion(client)).grant().orElseThrow();

    assertThat(grant.life()).isEqualTo(Duration.ofHours(1));
    assertThat(verdict(grant.token().text())).isEqualTo(Verdict.ACCEPTED);
    latchkey.pass(Duration.ofHours(1));
    assertThat(verdict(grant.token().text())).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void an_assertion_with_an_id_is_good_once() {
    var client = ownKeys();
    var assertion = assertion(client);
    assertThat(grant(client, assertion).grant()).isPresent();

    var again = grant(client, assertion);

    assertThat(again.grant()).isEmpty();
    assertThat(again.objection()).contains(Objection.of(Fault.SPENT));
    assertThat(again.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_spent_assertion_is_refused_for_as_long_as_it_could_be_used() {
    var client = ownKeys();
    var assertion = assertion(client);
    grant(client, assertion);

    latchkey.pass(Duration.ofMinutes(10).plusSeconds(59));
    latchkey.wish(RunHousekeeping.class).run("node");
    assertThat(fault(grant(client, assertion))).isEqualTo(Fault.SPENT);

    latchkey.pass(Duration.ofSeconds(1));
    assertThat(fault(grant(client, assertion))).isEqualTo(Fault.EXPIRED);
  }

  @Test
  void an_issuers_assertion_without_an_id_is_good_until_it_ends() {
    var client = federated();
    var assertion =
        says(
            new Claims(
                Optional.of("https://issuer.example/"),
                Optional.of("subject"),
                List.of("api://latchkey"),
                Optional.of(now().plusSeconds(600)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    assertThat(grant(client, assertion).grant()).isPresent();
    assertThat(grant(client, assertion).grant()).isPresent();
    latchkey.pass(Duration.ofSeconds(660));
    assertThat(fault(grant(client, assertion))).isEqualTo(Fault.EXPIRED);
  }

  @Test
  void a_forged_assertion_is_refused_and_spends_nothing() {
    var client = ownKeys();
    var claims = claims(client);
    var forged = says(claims);
    latchkey.assertions().forge(forged);

    assertThat(fault(grant(client, forged))).isEqualTo(Fault.SIGNATURE);
    assertThat(grant(client, says(claims)).grant()).isPresent();
  }

  @Test
  void who_signed_is_asked_only_when_all_else_is_right() {
    var client = ownKeys();
    var others = assertion(ownKeys());
    var revoked = ownKeys();
    var late = assertion(revoked);
    revoke(revoked);

    assertThat(fault(grant(client, others))).isEqualTo(Fault.ISSUER);
    assertThat(grant(revoked, late).verdict()).isEqualTo(Verdict.REVOKED);

    assertThat(latchkey.assertions().wasChecked(others)).isFalse();
    assertThat(latchkey.assertions().wasChecked(late)).isFalse();
  }

  @Test
  void what_is_no_assertion_is_told() {
    assertThat(fault(grant(ownKeys(), "junk"))).isEqualTo(Fault.UNREADABLE);
  }

  @Test
  void a_client_with_a_secret_proves_itself_by_no_assertion() {
    var secret =
        latchkey
            .wish(IssueCredential.class)
            .issue(
                new IssueCredential.Command(
                    contoso.slug(),
                    CredentialKind.CLIENT,
                    "Entra",
                    Optional.empty(),
                    latchkey.origin()));

    assertThat(fault(grant(secret.credential(), assertion(secret.credential()))))
        .isEqualTo(Fault.SECRET);
  }

  @Test
  void a_client_without_a_secret_is_nobody_to_those_who_send_one() {
    var client = ownKeys();

    var outcome = latchkey.wish(GrantToken.class).grant(client.id().toString(), "");

    assertThat(outcome.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(outcome.caller()).isEmpty();
  }

  @Test
  void nobody_is_meant_by_what_is_no_id_of_a_client() {
    var client = ownKeys();
    var assertion = assertion(client);

    for (var id : List.of("", " ", "junk", client.id() + " ", upper(client), "0-0-0-0-0")) {
      var outcome = grant(id, assertion);
      assertThat(outcome.caller()).as(id).isEmpty();
      assertThat(outcome.grant()).as(id).isEmpty();
    }
  }

  @Test
  void a_revoked_client_loses_what_it_got() {
    var client = ownKeys();
    var token = grant(client, assertion(client)).grant().orElseThrow().token().text();
    assertThat(verdict(token)).isEqualTo(Verdict.ACCEPTED);

    revoke(client);

    assertThat(verdict(token)).isEqualTo(Verdict.REVOKED);
    assertThat(grant(client, assertion(client)).verdict()).isEqualTo(Verdict.REVOKED);
  }

  @Test
  void a_client_may_have_an_end() {
    var client = register(new Proof.OwnKeys("{}"), Optional.of(now().plusSeconds(10)));

    latchkey.pass(Duration.ofSeconds(10));

    assertThat(grant(client, assertion(client)).verdict()).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void nothing_is_granted_while_scim_is_off() {
    var client = ownKeys();

    switchScim(false);

    assertThat(grant(client, assertion(client)).verdict()).isEqualTo(Verdict.CONNECTION_OFF);
  }

  @Test
  void only_who_proved_itself_was_used() {
    var client = ownKeys();
    grant(client, "junk");
    latchkey.wish(KeepLastUses.class).keep();
    assertThat(listed(client).lastUsed()).isEmpty();

    grant(client, assertion(client));
    latchkey.wish(KeepLastUses.class).keep();

    assertThat(listed(client).lastUsed()).contains(now());
  }

  @Test
  void before_scim_was_ever_on_there_are_no_clients() {
    var fabrikam = latchkey.anOrganization();

    assertThatThrownBy(() -> register(fabrikam, new Proof.OwnKeys("{}"), Optional.empty()))
        .isInstanceOfSatisfying(
            RefusedException.class,
            it -> assertThat(it.refusal()).isInstanceOf(Refusal.IllegalTransition.class));
  }

  @Test
  void how_long_a_spent_assertion_is_remembered_has_a_reason() {
    var end = now().plusSeconds(1);

    assertThat(Expectation.forgettable(end)).isEqualTo(end.plus(Expectation.SKEW));
  }

  private Credential listed(Credential client) {
    return latchkey
        .wish(FindCredentials.class)
        .of(contoso.slug(), CredentialKind.CLIENT, Optional.empty())
        .stream()
        .filter(it -> it.id().equals(client.id()))
        .findFirst()
        .orElseThrow();
  }

  private static String upper(Credential client) {
    // an id has letters: it names a version
    return client.id().toString().replace('0', 'O');
  }

  private static Fault fault(Outcome outcome) {
    return outcome.objection().orElseThrow().fault();
  }

  private Credential ownKeys() {
    return register(new Proof.OwnKeys("{}"), Optional.empty());
  }

  private Credential federated() {
    return register(
        new Proof.Federation("https://issuer.example/", "subject", "api://latchkey"),
        Optional.empty());
  }

  private Credential register(Proof proof, Optional<Instant> expires) {
    return register(contoso, proof, expires);
  }

  private static Credential register(
      Organization organization, Proof proof, Optional<Instant> expires) {
    return latchkey
        .wish(RegisterClient.class)
        .register(
            new RegisterClient.Command(
                organization.slug(), Optional.empty(), proof, "Entra", expires, latchkey.origin()));
  }

  private static String assertion(Credential client) {
    return says(claims(client));
  }

  private static Claims claims(Credential client) {
    var self = Optional.of(client.id().toString());
    return new Claims(
        self,
        self,
        List.of(US),
        Optional.of(now().plusSeconds(600)),
        Optional.empty(),
        Optional.of(now()),
        Optional.of("id " + ++last));
  }

  private static String says(Claims claims) {
    var text = "assertion " + ++last;
    latchkey.assertions().says(text, claims);
    return text;
  }

  private static Outcome grant(Credential client, String assertion) {
    return grant(client.id().toString(), assertion);
  }

  private static Outcome grant(String id, String assertion) {
    var command = new GrantByAssertion.Command(id, assertion, Set.of(US));
    return latchkey.wish(GrantByAssertion.class).grant(command);
  }

  private void revoke(Credential which) {
    latchkey
        .wish(RevokeCredential.class)
        .revoke(
            new RevokeCredential.Command(
                contoso.slug(), CredentialKind.CLIENT, which.id(), latchkey.origin()));
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
