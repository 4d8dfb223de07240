package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.FindCredentials;
import latchkey.application.credential.api.IssueCredential;
import latchkey.application.credential.api.KeepLastUses;
import latchkey.application.credential.api.RevokeCredential;
import latchkey.application.organization.api.AmendOrganization;
import latchkey.application.organization.api.SwitchScim;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CredentialsTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final Organization contoso = latchkey.anOrganization();

  @Test
  void a_directorys_token_opens_scim_and_nothing_else() {
    switchScim(true);
    var token = issue(CredentialKind.SCIM, Optional.empty()).token().text();

    assertThat(verdict(token, CredentialKind.SCIM)).isEqualTo(Verdict.ACCEPTED);
    assertThat(verdict(token, CredentialKind.ACCESS)).isEqualTo(Verdict.WRONG_KIND);
  }

  @Test
  void no_token_can_be_issued_before_scim_was_switched_on() {
    assertThatThrownBy(() -> issue(CredentialKind.SCIM, Optional.empty()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void a_revocation_holds_at_once() {
    switchScim(true);
    var issued = issue(CredentialKind.SCIM, Optional.empty());
    assertThat(verdict(issued.token().text(), CredentialKind.SCIM)).isEqualTo(Verdict.ACCEPTED);

    latchkey
        .wish(RevokeCredential.class)
        .revoke(
            new RevokeCredential.Command(
                contoso.slug(), CredentialKind.SCIM, issued.credential().id(), latchkey.origin()));

    assertThat(verdict(issued.token().text(), CredentialKind.SCIM)).isEqualTo(Verdict.REVOKED);
  }

  @Test
  void a_token_expires_while_it_is_remembered() {
    switchScim(true);
    var soon = now().plusSeconds(2);
    var token = issue(CredentialKind.SCIM, Optional.of(soon)).token().text();
    assertThat(verdict(token, CredentialKind.SCIM)).isEqualTo(Verdict.ACCEPTED);

    latchkey.pass(Duration.ofSeconds(2));

    assertThat(verdict(token, CredentialKind.SCIM)).isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void each_switch_that_is_off_is_told_apart() {
    switchScim(true);
    var token = issue(CredentialKind.SCIM, Optional.empty()).token().text();

    switchScim(false);
    assertThat(verdict(token, CredentialKind.SCIM)).isEqualTo(Verdict.CONNECTION_OFF);
    switchScim(true);
    amend(Optional.empty(), Optional.of(false));
    assertThat(verdict(token, CredentialKind.SCIM)).isEqualTo(Verdict.NOT_ENTITLED);
    amend(Optional.of(false), Optional.empty());
    assertThat(verdict(token, CredentialKind.SCIM)).isEqualTo(Verdict.ORGANIZATION_OFF);
  }

  @Test
  void the_guarded_product_goes_on_asking_while_its_organization_is_off() {
    var token = issue(CredentialKind.ACCESS, Optional.empty()).token().text();

    amend(Optional.of(false), Optional.empty());

    assertThat(verdict(token, CredentialKind.ACCESS)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void an_organization_that_is_not_entitled_cannot_switch_scim_on() {
    amend(Optional.empty(), Optional.of(false));

    assertThatThrownBy(() -> switchScim(true)).isInstanceOf(RefusedException.class);
  }

  @Test
  void switching_scim_off_changes_nobodys_access() {
    switchScim(true);
    var user = latchkey.aUser(contoso.id());

    switchScim(false);

    assertThat(latchkey.access(user.key()).granted()).isTrue();
  }

  @Test
  void the_last_use_is_kept() {
    var issued = issue(CredentialKind.ACCESS, Optional.empty());
    assertThat(lastUse()).isEmpty();

    verdict(issued.token().text(), CredentialKind.ACCESS);
    latchkey.wish(KeepLastUses.class).keep();

    assertThat(lastUse()).contains(now());
  }

  @Test
  void junk_is_unknown() {
    for (String junk : new String[] {"", "lk_scim_x", "eyJhbGciOi.x.y", "\u0000"}) {
      assertThat(verdict(junk, CredentialKind.SCIM)).as(junk).isEqualTo(Verdict.UNKNOWN);
    }
  }

  private Optional<Instant> lastUse() {
    return latchkey
        .wish(FindCredentials.class)
        .of(contoso.slug(), CredentialKind.ACCESS)
        .get(0)
        .lastUsed();
  }

  private static Instant now() {
    return latchkey.wish(java.time.Clock.class).instant();
  }

  private static Verdict verdict(String token, CredentialKind door) {
    return latchkey.wish(Authenticate.class).authenticate(token, door).verdict();
  }

  private IssueCredential.Issued issue(CredentialKind kind, Optional<Instant> expires) {
    return latchkey
        .wish(IssueCredential.class)
        .issue(
            new IssueCredential.Command(contoso.slug(), kind, "Entra", expires, latchkey.origin()));
  }

  private void switchScim(boolean on) {
    latchkey
        .wish(SwitchScim.class)
        .switchScim(
            new SwitchScim.Command(contoso.slug(), on, Optional.empty(), latchkey.origin()));
  }

  private void amend(Optional<Boolean> enabled, Optional<Boolean> entitled) {
    var stays = Optional.<Retention>empty();
    latchkey
        .wish(AmendOrganization.class)
        .amend(
            new AmendOrganization.Command(
                contoso.slug(),
                Precondition.NONE,
                Optional.empty(),
                enabled,
                entitled,
                stays,
                stays,
                latchkey.origin()));
  }
}
