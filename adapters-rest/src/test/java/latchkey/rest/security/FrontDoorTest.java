package latchkey.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Outcome;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SecretToken;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
  private final List<String> asked = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Exchange exchange = new Exchange();
  private final FrontDoor door = new FrontDoor();

  FrontDoorTest() {
    door.authenticate = this::unknown;
    door.jwt = new NoJwt();
    door.denied = (request, caller, status, detail) -> told.add(status + " " + caller.credential());
    door.clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  }

  @Test
  void whoever_only_looks_at_a_page_is_asked_for_nothing() throws Exception {
    assertThat(knock("/health/ready", null)).isEqualTo(AuthenticationStatus.NOT_DONE);
    assertThat(asked).isEmpty();
  }

  @Test
  void a_directory_is_asked_for_a_scim_token() throws Exception {
    knock("/scim/v2/Users", "Bearer some-token");

    assertThat(asked).containsExactly("SCIM some-token");
    assertThat(exchange.status).isEqualTo(401);
    assertThat(exchange.contentType).isEqualTo("application/scim+json");
  }

  @Test
  void the_product_is_asked_for_an_access_token() throws Exception {
    knock("/access/v1/users", "bearer  some-token ");

    assertThat(asked).containsExactly("ACCESS some-token");
    assertThat(exchange.contentType).isEqualTo("application/problem+json");
  }

  @Test
  void another_scheme_is_no_token() throws Exception {
    knock("/scim/v2/Users", "Basic dXNlcjpwYXNz");

    assertThat(asked).isEmpty();
    assertThat(exchange.body()).contains("No token was sent.");
  }

  @Test
  void an_opaque_token_never_reaches_the_store_by_way_of_the_api() throws Exception {
    assertThat(knock("/api/v1/organizations", "Bearer lk_scim_x"))
        .isEqualTo(AuthenticationStatus.SEND_FAILURE);

    assertThat(asked).containsExactly("JWT");
    assertThat(exchange.status).isEqualTo(401);
    assertThat(exchange.headers)
        .containsEntry(
            "WWW-Authenticate",
            "Bearer realm=\"latchkey\", error=\"invalid_token\","
                + " error_description=\"tokenUnknown\"")
        .containsKey("X-Request-Id");
  }

  @Test
  void a_good_token_at_the_wrong_door_is_told_so() throws Exception {
    var secret = SecretToken.mint(CredentialKind.SCIM, new byte[32]);

    knock("/api/v1/organizations", "Bearer " + secret.text());

    assertThat(exchange.body()).contains("\"code\":\"tokenForAnotherDoor\"");
  }

  @Test
  void a_session_opens_no_other_door_and_is_told_so() throws Exception {
    knock("/scim/v2/Users", "Bearer " + session("2026-01-02T04:00:00Z"));

    assertThat(exchange.status).isEqualTo(401);
    assertThat(exchange.body()).contains("The token is that of a session");
  }

  @Test
  void a_session_that_has_ended_is_told_so() throws Exception {
    knock("/api/v1/organizations", "Bearer " + session("2026-01-02T03:04:05Z"));

    assertThat(exchange.body()).contains("\"code\":\"tokenExpired\"");
  }

  @Test
  void a_denial_is_sent_off_before_the_container_can_put_a_page_in_its_place() throws Exception {
    knock("/api/v1/organizations", null);

    assertThat(exchange.flushed).isTrue();
  }

  private static String session(String end) {
    var claims = new JWTClaimsSet.Builder().expirationTime(Date.from(Instant.parse(end)));
    return new PlainJWT(claims.build()).serialize();
  }

  private AuthenticationStatus knock(String path, String authorization) throws Exception {
    return door.validateRequest(
        exchange.request(path, Optional.ofNullable(authorization)),
        exchange.response(),
        exchange.context());
  }

  private Outcome unknown(String token, CredentialKind kind) {
    asked.add(kind + " " + token);
    return new Outcome(Verdict.UNKNOWN, Optional.<Authenticate.Caller>empty());
  }

  private final class NoJwt extends JwtDoor {
    @Override
    AuthenticationStatus validate(
        HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
        throws AuthenticationException {
      asked.add("JWT");
      return AuthenticationStatus.SEND_FAILURE;
    }
  }
}
