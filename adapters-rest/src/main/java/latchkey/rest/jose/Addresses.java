package latchkey.rest.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import latchkey.rest.json.BoundedJson;
import latchkey.rest.json.UnreadableBodyException;
import latchkey.rest.outgoing.Outcome;
import latchkey.rest.outgoing.Outgoing;

/** Reads what issuers publish: their configuration, and their keys. */
final class Addresses {
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_KEYS = 100;

  private final Outgoing outgoing;

  Addresses(Outgoing outgoing) {
    this.outgoing = outgoing;
  }

  /** A JWK set, where it is published. */
  JWKSet keys(String address) throws KeysUnavailableException {
    var text = body("the JWK set at " + address, address);
    try {
      var set = JWKSet.parse(text);
      if (set.size() <= MOST_KEYS) return set;
    } catch (ParseException | IllegalArgumentException none) {
      throw new KeysUnavailableException("there is no JWK set at " + address);
    }
    throw new KeysUnavailableException("more than " + MOST_KEYS + " keys are at " + address);
  }

  /** The JWK set of an issuer (OpenID Connect Discovery 1.0 §4). */
  JWKSet keysOf(String issuer) throws KeysUnavailableException {
    var address = issuer.replaceAll("/$", "") + "/.well-known/openid-configuration";
    var configuration = json(address);
    if (!configuration.path("issuer").asText().equals(issuer)) {
      throw new KeysUnavailableException("another issuer is named at " + address);
    }
    return keys(configuration.path("jwks_uri").asText());
  }

  private JsonNode json(String address) throws KeysUnavailableException {
    var text = body("the configuration at " + address, address);
    try {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      return BoundedJson.read(new ByteArrayInputStream(bytes), MOST_BYTES);
    } catch (UnreadableBodyException none) {
      throw new KeysUnavailableException("there is no JSON at " + address);
    }
  }

  private String body(String what, String address) throws KeysUnavailableException {
    var outcome = outgoing.get(uri(address), MOST_BYTES);
    var told = outcome.accept(new Telling(what));
    if (told.why().isEmpty()) return told.body();
    throw new KeysUnavailableException(told.why());
  }

  private static URI uri(String address) throws KeysUnavailableException {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException none) {
      throw new KeysUnavailableException("the address of the keys is no URL");
    }
  }

  /** A body, or why there is none. */
  private record Told(String body, String why) {}

  private record Telling(String what) implements Outcome.Cases<Told> {
    @Override
    public Told answered(Outcome.Answered answer) {
      if (!answer.successful()) return none("answers " + answer.status());
      return answer.whole()
          ? new Told(answer.body(), "")
          : none("is larger than " + MOST_BYTES + " bytes");
    }

    @Override
    public Told refused(Outcome.Refused refusal) {
      return none("is not asked for: " + refusal.why());
    }

    @Override
    public Told unreachable(Outcome.Unreachable nobody) {
      return none("cannot be had: " + nobody.why());
    }

    private Told none(String why) {
      return new Told("", what + " " + why);
    }
  }
}
