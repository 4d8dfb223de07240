package latchkey.application.credential.spi.installation;

import java.util.Optional;
import latchkey.domain.credential.Claims;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.Objection;

/** Reads assertions, and asks those who may have signed them. */
public interface Assertions {
  /** What an assertion says, whoever signed it; empty when it is none. */
  Optional<Claims> read(String assertion);

  /**
   * Whether the assertion was signed by a key that speaks for the client. May ask an issuer for its
   * keys, so never within a transaction; takes no more than five seconds.
   *
   * @return empty when it was
   */
  Optional<Objection> objection(String assertion, Credential client);
}
