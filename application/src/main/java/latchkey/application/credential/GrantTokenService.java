package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.GrantToken;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.credential.spi.installation.TokenSecrets;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SecretToken;

@Dependent
class GrantTokenService implements GrantToken {
  private final AuthenticateService authentication;
  private final Credentials credentials;
  private final Transactions transactions;
  private final TokenSecrets secrets;
  private final Ids ids;
  private final Clock clock;

  @Inject
  GrantTokenService(
      AuthenticateService authentication,
      Credentials credentials,
      Transactions transactions,
      TokenSecrets secrets,
      Ids ids,
      Clock clock) {
    this.authentication = authentication;
    this.credentials = credentials;
    this.transactions = transactions;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
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
            ? Optional.of(grant(caller.credential()))
            : Optional.<Grant>empty();
    return new Outcome(found.verdict(), Optional.of(caller), grant);
  }

  private Grant grant(Credential client) {
    var token = SecretToken.mint(CredentialKind.SCIM, secrets.random());
    var id = new CredentialId(ids.next());
    var granted = client.grant(id, token, secrets.hash(token), clock.instant());
    transactions.run(() -> credentials.add(client.organization(), granted));
    return new Grant(token, Credential.GRANT);
  }
}
