package latchkey.domain.credential;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds what an assertion says. */
final class ClaimsBuilder {
  private Optional<String> issuer = Optional.empty();
  private Optional<String> subject = Optional.empty();
  private List<String> audience = List.of();
  private Optional<Instant> expires = Optional.empty();
  private Optional<Instant> notBefore = Optional.empty();
  private Optional<Instant> issued = Optional.empty();
  private Optional<String> id = Optional.empty();

  private ClaimsBuilder() {}

  /** Of nothing. */
  static ClaimsBuilder claims() {
    return new ClaimsBuilder();
  }

  ClaimsBuilder by(String value) {
    issuer = Optional.of(value);
    return this;
  }

  ClaimsBuilder about(String value) {
    subject = Optional.of(value);
    return this;
  }

  ClaimsBuilder to(String... values) {
    audience = List.of(values);
    return this;
  }

  ClaimsBuilder ending(Instant at) {
    expires = Optional.of(at);
    return this;
  }

  ClaimsBuilder notBefore(Instant at) {
    notBefore = Optional.of(at);
    return this;
  }

  ClaimsBuilder issuedAt(Instant at) {
    issued = Optional.of(at);
    return this;
  }

  ClaimsBuilder identified(String value) {
    id = Optional.of(value);
    return this;
  }

  /** Without what has this name in a JWT. */
  ClaimsBuilder without(String name) {
    switch (name) {
      case "iss" -> issuer = Optional.empty();
      case "sub" -> subject = Optional.empty();
      case "exp" -> expires = Optional.empty();
      case "jti" -> id = Optional.empty();
      default -> throw new IllegalArgumentException(name);
    }
    return this;
  }

  Claims build() {
    return new Claims(issuer, subject, audience, expires, notBefore, issued, id);
  }
}
