package latchkey.application.credential.api;

import java.time.Duration;
import java.util.Optional;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.domain.credential.SecretToken;

/** Gives an OAuth client a token that opens {@code /scim} for 60 minutes (RFC 6749 §4.4). */
public interface GrantToken {
  /**
   * Refuses by its outcome, never by an exception.
   *
   * @param clientId anything
   * @param clientSecret anything
   */
  Outcome grant(String clientId, String clientSecret);

  /** A new token, not kept in readable form, and for how long it is good. */
  record Grant(SecretToken token, Duration life) {}

  /**
   * @param caller present when the secret is that of a client with this id
   * @param grant present when accepted, and then only
   */
  record Outcome(Verdict verdict, Optional<Caller> caller, Optional<Grant> grant) {}
}
