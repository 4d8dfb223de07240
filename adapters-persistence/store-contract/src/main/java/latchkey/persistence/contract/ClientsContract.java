package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.ConnectionBuilder.aConnection;
import static latchkey.persistence.contract.samples.CredentialBuilder.aCredential;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latchkey.application.credential.spi.installation.CredentialLookup.Holder;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Proof;
import latchkey.domain.credential.SpentAssertion;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** OAuth clients that prove themselves by assertions, and the assertions they have used. */
public abstract class ClientsContract extends StoreSuite {
  private static final String MARK = "0f".repeat(32);
  private static final int AT_ONCE = 8;

  private Connection connection;

  @BeforeEach
  void connect() {
    connection = aConnection().in(here).build();
    run(() -> store().connections().add(here, connection));
  }

  static List<Proof> proofs() {
    return List.of(
        new Proof.OwnKeys("{\"keys\":[]}" + " ".repeat(16 * 1024)),
        new Proof.PublishedKeys("https://contoso.example/" + "k".repeat(2_000)),
        new Proof.Federation("https://issuer.example/", "subject", "api://latchkey"));
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void a_client_without_a_secret_is_found_as_it_was_added(Proof proof) {
    var client = add(aCredential().in(here).ofClientOf(connection.id()).provedBy(proof).build());

    assertThat(store().credentials().find(here, client.id())).contains(client);
    assertThat(store().credentials().of(here, CredentialKind.CLIENT)).containsExactly(client);
    assertThat(store().credentialLookup().findClient(client.id()))
        .contains(new Holder(client, home, Optional.of(connection)));
  }

  static List<String> hostile() {
    return Samples.HOSTILE.stream().filter(text -> !text.isBlank()).toList();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void any_subject_comes_back_as_it_went(String text) {
    var cut = text.substring(0, Math.min(text.length(), 500));
    var client = add(client(new Proof.Federation("https://issuer.example/", cut, cut)));

    assertThat(store().credentials().find(here, client.id())).contains(client);
  }

  @Test
  void a_saved_client_keeps_how_it_proves_itself() {
    var client = add(client(new Proof.OwnKeys("{}")));

    run(() -> store().credentials().save(here, client.revokedAt(SampleTimes.NOON)));

    assertThat(store().credentials().find(here, client.id()))
        .contains(client.revokedAt(SampleTimes.NOON));
  }

  @Test
  void clients_are_found_by_their_id_alone_and_nothing_else_is() {
    var secret = add(aCredential().in(here).ofClientOf(connection.id()).build());
    var token = add(aCredential().in(here).of(connection.id()).build());
    var granted = add(aCredential().grantedTo(secret).build());

    assertThat(store().credentialLookup().findClient(secret.id())).isPresent();
    assertThat(store().credentialLookup().findClient(token.id())).isEmpty();
    assertThat(store().credentialLookup().findClient(granted.id())).isEmpty();
    assertThat(store().credentialLookup().findClient(new CredentialId(SampleIds.next()))).isEmpty();
  }

  @Test
  void finding_a_client_costs_one_statement() {
    var client = add(client(new Proof.OwnKeys("{}")));

    new Counting(store()).atMost(1, () -> store().credentialLookup().findClient(client.id()));
  }

  @Test
  void an_assertion_is_spent_once_by_its_own_client() {
    var client = new CredentialId(SampleIds.next());
    var other = new CredentialId(SampleIds.next());
    var elsewhere = add(anOrganization().build()).id();

    assertThat(spend(here, client, SampleTimes.day(1))).isTrue();
    assertThat(spend(here, client, SampleTimes.day(1))).isFalse();
    assertThat(spend(here, other, SampleTimes.day(1))).isTrue();
    assertThat(spend(elsewhere, client, SampleTimes.day(1))).isTrue();
  }

  @Test
  void spending_costs_one_statement() {
    var client = new CredentialId(SampleIds.next());

    new Counting(store()).atMost(1, () -> spend(here, client, SampleTimes.day(1)));
    new Counting(store()).atMost(1, () -> spend(here, client, SampleTimes.day(1)));
  }

  @Test
  void of_many_who_spend_an_assertion_at_once_one_does() {
    var client = new CredentialId(SampleIds.next());

    var spent = Together.all(AT_ONCE, i -> spend(here, client, SampleTimes.day(1)));

    assertThat(spent).containsOnlyOnce(true);
  }

  @Test
  void what_fails_later_spends_nothing() {
    var client = new CredentialId(SampleIds.next());
    var row = new SpentAssertion(client, MARK, SampleTimes.day(1));

    var failure =
        org.assertj.core.api.Assertions.catchThrowable(
            () ->
                run(
                    () -> {
                      store().credentials().spend(here, row);
                      throw new IllegalStateException("something else went wrong");
                    }));

    assertThat(failure).isInstanceOf(IllegalStateException.class);
    assertThat(spend(here, client, SampleTimes.day(1))).isTrue();
  }

  @Test
  void ended_assertions_are_forgotten_in_parts() {
    var old = IntStream.range(0, 3).mapToObj(i -> new CredentialId(SampleIds.next())).toList();
    var young = new CredentialId(SampleIds.next());
    old.forEach(client -> spend(here, client, SampleTimes.day(-20)));
    spend(here, young, SampleTimes.day(-19));

    assertThat(forget(SampleTimes.day(-20))).isZero();
    assertThat(forget(SampleTimes.day(-19))).isEqualTo(2);
    assertThat(forget(SampleTimes.day(-19))).isEqualTo(1);

    assertThat(forget(SampleTimes.day(-19))).isZero();
    assertThat(spend(here, old.get(0), SampleTimes.day(1))).isTrue();
    assertThat(spend(here, young, SampleTimes.day(1))).isFalse();
  }

  @Test
  void an_erased_organization_leaves_no_assertion() {
    spend(here, new CredentialId(SampleIds.next()), SampleTimes.day(-30));

    run(() -> store().organizations().erase(here, 1_000));

    assertThat(forget(SampleTimes.day(-29))).isZero();
  }

  private int forget(Instant ended) {
    return run(() -> store().credentialLookup().forgetAssertions(ended, 2));
  }

  private boolean spend(OrganizationId owner, CredentialId client, Instant ends) {
    return run(() -> store().credentials().spend(owner, new SpentAssertion(client, MARK, ends)));
  }

  private Credential client(Proof proof) {
    return aCredential().in(here).ofClientOf(connection.id()).provedBy(proof).build();
  }

  private Credential add(Credential credential) {
    run(() -> store().credentials().add(here, credential));
    return credential;
  }
}
