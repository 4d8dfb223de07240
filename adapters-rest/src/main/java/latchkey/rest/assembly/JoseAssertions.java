package latchkey.rest.assembly;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.credential.spi.installation.Assertions;
import latchkey.domain.credential.Claims;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.Objection;
import latchkey.rest.jose.Jwt;
import latchkey.rest.jose.Signatures;

/** Assertions are signed JWTs. */
@Dependent
class JoseAssertions implements Assertions {
  private final Signatures signatures;

  @Inject
  JoseAssertions(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public Optional<Claims> read(String assertion) {
    return Jwt.claims(assertion);
  }

  @Override
  public Optional<Objection> objection(String assertion, Credential client) {
    return signatures.objection(assertion, client);
  }
}
