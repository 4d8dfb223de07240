package latchkey.domain.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.credential.Credential.State;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;

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

  private static Credential client() {
    return new Credential(
        new OrganizationId(new UUID(1, 1)),
        id(2),
        CredentialKind.CLIENT,
        Optional.of(new ConnectionId(new UUID(4, 4))),
        Optional.empty(),
        "Entra",
        "lk_client_abcd",
        "00",
        THEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static CredentialId id(long number) {
    return new CredentialId(new UUID(number, number));
  }
}
