package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.credential.api.GrantToken.Grant;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.credential.spi.installation.TokenSecrets;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SecretToken;

/** Gives tokens to clients that have proved themselves, however they did. */
@Dependent
class Granting {
  private final Credentials credentials;
  private final Transactions transactions;
  private final TokenSecrets secrets;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Granting(
      Credentials credentials,
      Transactions transactions,
      TokenSecrets secrets,
      Ids ids,
      Clock clock) {
    this.credentials = credentials;
    this.transactions = transactions;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new token; the oldest goes when there are too many. */
  Grant grant(Credential client) {
    var token = SecretToken.mint(CredentialKind.SCIM, secrets.random());
    var id = new CredentialId(ids.next());
    var granted = client.grant(id, token, secrets.hash(token), clock.instant());
    transactions.run(() -> add(granted, client));
    return new Grant(token, Credential.GRANT);
  }

  private void add(Credential granted, Credential client) {
    credentials.forgetGrants(client.organization(), client.id(), Credential.MOST_GRANTS - 1);
    credentials.add(client.organization(), granted);
  }
}
