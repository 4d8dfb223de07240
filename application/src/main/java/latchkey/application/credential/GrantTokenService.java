package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.GrantToken;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;

@Dependent
class GrantTokenService implements GrantToken {
  private final AuthenticateService authentication;
  private final Granting granting;

  @Inject
  GrantTokenService(AuthenticateService authentication, Granting granting) {
    this.authentication = authentication;
    this.granting = granting;
  }

  @Override
  public Outcome grant(String clientId, String clientSecret) {
    var found = authentication.authenticateAnew(clientSecret, CredentialKind.CLIENT);
    return found
        .caller()
        .filter(caller -> isCalled(clientId, caller.credential()))
        .map(caller -> outcome(found, caller))
        .orElseGet(() -> new Outcome(Verdict.UNKNOWN, Optional.empty(), Optional.empty()));
  }

  private static boolean isCalled(String clientId, Credential credential) {
    return credential.id().toString().equals(clientId);
  }

  private Outcome outcome(Authenticate.Outcome found, Caller caller) {
    var grant =
        found.verdict() == Verdict.ACCEPTED
            ? Optional.of(granting.grant(caller.credential()))
            : Optional.<Grant>empty();
    return new Outcome(found.verdict(), Optional.of(caller), grant);
  }
}
