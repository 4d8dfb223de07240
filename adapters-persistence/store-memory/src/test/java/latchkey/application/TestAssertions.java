package latchkey.application;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import latchkey.application.credential.spi.installation.Assertions;
import latchkey.domain.credential.Claims;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.Objection;
import latchkey.domain.credential.Objection.Fault;

/** Assertions that say what a test says they do, signed by whom they say unless it is denied. */
final class TestAssertions implements Assertions {
  private final Map<String, Claims> claims = new ConcurrentHashMap<>();
  private final Set<String> forged = ConcurrentHashMap.newKeySet();
  private final Set<String> checked = ConcurrentHashMap.newKeySet();

  void says(String assertion, Claims what) {
    claims.put(assertion, what);
  }

  void forge(String assertion) {
    forged.add(assertion);
  }

  /** Whether anybody asked who signed it. */
  boolean wasChecked(String assertion) {
    return checked.contains(assertion);
  }

  @Override
  public Optional<Claims> read(String assertion) {
    return Optional.ofNullable(claims.get(assertion));
  }

  @Override
  public Optional<Objection> objection(String assertion, Credential client) {
    checked.add(assertion);
    return forged.contains(assertion)
        ? Optional.of(Objection.of(Fault.SIGNATURE))
        : Optional.empty();
  }
}
