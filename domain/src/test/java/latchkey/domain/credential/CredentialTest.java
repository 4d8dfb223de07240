package latchkey.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.credential.Credential.State;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTest {
  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
  private final SecretToken token = SecretToken.mint(CredentialKind.SCIM, new byte[32]);

  @Test
  void a_token_granted_to_a_client_opens_the_clients_connection_for_an_hour() {
    var granted = client().grant(id(3), token, "01", THEN);

    assertThat(granted.kind()).isEqualTo(CredentialKind.SCIM);
    assertThat(granted.organization()).isEqualTo(client().organization());
    assertThat(granted.connection()).isEqualTo(client().connection());
    assertThat(granted.stateAt(THEN.plusSeconds(3_599))).isEqualTo(State.LIVE);
    assertThat(granted.stateAt(THEN.plusSeconds(3_600))).isEqualTo(State.EXPIRED);
  }

  @Test
  void who_calls_with_a_granted_token_is_the_client() {
    assertThat(client().grant(id(3), token, "01", THEN).principal()).isEqualTo(client().id());
    assertThat(client().principal()).isEqualTo(client().id());
  }

  @ParameterizedTest
  @CsvSource({
    "PT1S, DAY",
    "PT24H, DAY",
    "PT24H0.000001S, WEEK",
    "P7D, WEEK",
    "P7DT0.000001S, MONTH",
    "P30D, MONTH",
    "P30DT0.000001S,"
  })
  void the_end_is_told_a_month_a_week_and_a_day_ahead(Duration left, ExpiryWarning warning) {
    var credential = client(Optional.of(THEN.plus(left)));

    assertThat(credential.leftAt(THEN)).contains(left);
    assertThat(credential.warningAt(THEN)).isEqualTo(Optional.ofNullable(warning));
  }

  @Test
  void what_is_no_good_or_has_no_end_is_not_warned_of() {
    var ending = client(Optional.of(THEN.plusSeconds(1)));

    assertThat(client().warningAt(THEN)).isEmpty();
    assertThat(client().leftAt(THEN)).isEmpty();
    assertThat(ending.warningAt(THEN.plusSeconds(1))).isEmpty();
    assertThat(ending.revokedAt(THEN).warningAt(THEN)).isEmpty();
  }

  private static Credential client() {
    return client(Optional.empty());
  }

  private static Credential client(Optional<Instant> expires) {
    return new Credential(
        new OrganizationId(new UUID(1, 1)),
        id(2),
        CredentialKind.CLIENT,
        Optional.of(new ConnectionId(new UUID(4, 4))),
        Optional.empty(),
        "Entra",
        new Proof.Secret("lk_client_abcd", "00"),
        THEN,
        expires,
        Optional.empty(),
        Optional.empty());
  }

  private static CredentialId id(long number) {
    return new CredentialId(new UUID(number, number));
  }
}
