package latchkey.it.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What an assertion says, good at first and then spoilt by a test. */
public final class Saying {
  private final Map<String, Object> claims = new HashMap<>();

  private Saying() {}

  /** Of a client about itself. */
  public static Saying of(String client, String audience) {
    return of(client, client, audience).with("jti", UUID.randomUUID().toString());
  }

  /** Of an issuer, good for five minutes, without an id. */
  public static Saying of(String issuer, String subject, String audience) {
    return new Saying()
        .with("iss", issuer)
        .with("sub", subject)
        .with("aud", audience)
        .at("iat", Duration.ZERO)
        .at("exp", Duration.ofMinutes(5));
  }

  public Saying with(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  Saying at(String name, Duration fromNow) {
    return with(name, Instant.now().plus(fromNow).getEpochSecond());
  }

  public Saying without(String name) {
    claims.remove(name);
    return this;
  }

  public Map<String, Object> claims() {
    return Map.copyOf(claims);
  }
}
