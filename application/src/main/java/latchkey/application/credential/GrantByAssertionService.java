package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.GrantByAssertion;
import latchkey.application.credential.api.GrantToken.Grant;
import latchkey.application.credential.spi.installation.Assertions;
import latchkey.domain.credential.Claims;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.Expectation;
import latchkey.domain.credential.Objection;
import latchkey.domain.credential.Objection.Fault;
import latchkey.domain.credential.SpentAssertion;

@Dependent
class GrantByAssertionService implements GrantByAssertion {
  private final AuthenticateService authentication;
  private final Assertions assertions;
  private final Granting granting;
  private final Clock clock;

  @Inject
  GrantByAssertionService(
      AuthenticateService authentication, Assertions assertions, Granting granting, Clock clock) {
    this.authentication = authentication;
    this.assertions = assertions;
    this.granting = granting;
    this.clock = clock;
  }

  @Override
  public Outcome grant(Command command) {
    return id(command.clientId())
        .map(authentication::recognizeClient)
        .flatMap(found -> found.caller().map(caller -> outcome(found, caller, command)))
        .orElseGet(GrantByAssertionService::nobody);
  }

  private static Optional<CredentialId> id(String text) {
    try {
      var id = new CredentialId(UUID.fromString(text));
      return Optional.of(id).filter(it -> it.toString().equals(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  // What is no good anyway asks no issuer.
  private Outcome outcome(Authenticate.Outcome found, Caller caller, Command command) {
    return found.verdict() == Verdict.ACCEPTED
        ? judged(caller, command)
        : new Outcome(found.verdict(), Optional.of(caller), Optional.empty(), Optional.empty());
  }

  private Outcome judged(Caller caller, Command command) {
    var expected = Expectation.of(caller.credential(), command.audience());
    if (expected.isEmpty()) return unproved(caller, Objection.of(Fault.SECRET));
    var said = assertions.read(command.assertion());
    if (said.isEmpty()) return unproved(caller, Objection.of(Fault.UNREADABLE));
    return expected
        .get()
        .objection(said.get(), clock.instant())
        .or(() -> assertions.objection(command.assertion(), caller.credential()))
        .map(objection -> unproved(caller, objection))
        .orElseGet(() -> proved(caller, said.get()));
  }

  private Outcome proved(Caller caller, Claims said) {
    return granting
        .grant(caller.credential(), spent(caller.credential(), said))
        .map(grant -> granted(caller, grant))
        .orElseGet(() -> unproved(caller, Objection.of(Fault.SPENT)));
  }

  private static Optional<SpentAssertion> spent(Credential client, Claims said) {
    var ends = Expectation.forgettable(said.expires().orElseThrow());
    return said.mark().map(mark -> new SpentAssertion(client.id(), mark, ends));
  }

  private static Outcome granted(Caller caller, Grant grant) {
    return new Outcome(Verdict.ACCEPTED, Optional.of(caller), Optional.empty(), Optional.of(grant));
  }

  private static Outcome unproved(Caller caller, Objection objection) {
    return new Outcome(
        Verdict.UNKNOWN, Optional.of(caller), Optional.of(objection), Optional.empty());
  }

  private static Outcome nobody() {
    return new Outcome(Verdict.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
