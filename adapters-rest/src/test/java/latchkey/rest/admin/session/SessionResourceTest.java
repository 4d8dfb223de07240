package latchkey.rest.admin.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import latchkey.application.administrator.api.Administrator;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.json.Members;
import latchkey.rest.problem.ProblemException;
import latchkey.rest.security.AdministratorTokens;
import latchkey.rest.security.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionResourceTest {
  private final SessionResource sessions = new SessionResource();

  @BeforeEach
  void prepare() throws Exception {
    var clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    sessions.attempts = new Attempts();
    sessions.clock = clock;
    sessions.tokens = new AdministratorTokens(key(), clock);
    sessions.signIn =
        (username, password) ->
            password.equals("right")
                ? Optional.of(new Administrator(username, Optional.empty()))
                : Optional.empty();
  }

  @Test
  void a_right_password_gets_a_token_and_its_end() {
    JsonNode session = read(sessions.open(body("admin", "right")).bytes());

    assertThat(session.get("token").textValue().split("\\.")).hasSize(3);
    assertThat(session.get("expiresAt").textValue()).isEqualTo("2026-01-02T04:04:05Z");
  }

  @Test
  void a_wrong_password_is_told_like_an_unknown_name() {
    var wrong =
        catchThrowableOfType(ProblemException.class, () -> sessions.open(body("admin", "wrong")));

    assertThat(wrong.problem().status()).isEqualTo(401);
    assertThat(wrong.problem().detail()).isEqualTo("There is no such username with this password.");
  }

  @Test
  void a_password_must_be_there() {
    assertThatThrownBy(() -> sessions.open(Members.NONE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("username");
  }

  private static Members body(String username, String password) {
    return new Members(
        JsonNodeFactory.instance.objectNode().put("username", username).put("password", password));
  }

  private static JsonNode read(byte[] bytes) {
    return BoundedJson.read(new ByteArrayInputStream(bytes), BoundedJson.BODY);
  }

  private static SigningKey key() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    return new SigningKey((RSAPrivateKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
  }
}
