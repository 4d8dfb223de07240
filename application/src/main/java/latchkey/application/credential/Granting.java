package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.credential.api.GrantToken.Grant;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.credential.spi.installation.TokenSecrets;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SecretToken;
import latchkey.domain.credential.SpentAssertion;

/** Gives tokens to clients that have proved themselves, however they did. */
@Dependent
class Granting {
  private final Credentials credentials;
  private final Transactions transactions;
  private final TokenSecrets secrets;
  private final LastUses uses;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Granting(
      Credentials credentials,
      Transactions transactions,
      TokenSecrets secrets,
      LastUses uses,
      Ids ids,
      Clock clock) {
    this.credentials = credentials;
    this.transactions = transactions;
    this.secrets = secrets;
    this.uses = uses;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new token; the oldest goes when there are too many. */
  Grant grant(Credential client) {
    return grant(client, Optional.empty()).orElseThrow();
  }

  /**
   * A new token for an assertion that is good once.
   *
   * @return empty when it was used before
   */
  Optional<Grant> grant(Credential client, Optional<SpentAssertion> once) {
    var token = SecretToken.mint(CredentialKind.SCIM, secrets.random());
    var id = new CredentialId(ids.next());
    var now = clock.instant();
    var granted = client.grant(id, token, secrets.hash(token), now);
    boolean added = transactions.run(() -> spend(client, once) && add(granted, client));
    if (added) uses.note(client, now);
    return added ? Optional.of(new Grant(token, Credential.GRANT)) : Optional.empty();
  }

  private boolean spend(Credential client, Optional<SpentAssertion> once) {
    return once.map(it -> credentials.spend(client.organization(), it)).orElse(true);
  }

  private boolean add(Credential granted, Credential client) {
    credentials.forgetGrants(client.organization(), client.id(), Credential.MOST_GRANTS - 1);
    credentials.add(client.organization(), granted);
    return true;
  }
}
