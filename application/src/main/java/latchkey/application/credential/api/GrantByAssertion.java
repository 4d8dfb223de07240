package latchkey.application.credential.api;

import java.util.Optional;
import java.util.Set;
import latchkey.application.credential.api.Authenticate.Caller;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.application.credential.api.GrantToken.Grant;
import latchkey.domain.credential.Objection;

/** Gives a token to an OAuth client that proves itself by a signed assertion (RFC 7523 §2.2). */
public interface GrantByAssertion {
  /** Refuses by its outcome, never by an exception. Takes no more than five seconds. */
  Outcome grant(Command command);

  /**
   * @param clientId anything
   * @param assertion anything; bounded in length
   * @param audience what this service is called
   */
  record Command(String clientId, String assertion, Set<String> audience) {
    public Command {
      audience = Set.copyOf(audience);
    }

    /** Never the assertion: until it ends it is as good as a secret. */
    @Override
    public String toString() {
      return "Command[" + clientId + "]";
    }
  }

  /**
   * @param verdict UNKNOWN, too, of a client that is known and did not prove itself
   * @param caller whose client is meant, which is proved only when there is a grant
   * @param objection present when the client is known and did not prove itself
   * @param grant present when accepted, and then only
   */
  record Outcome(
      Verdict verdict,
      Optional<Caller> caller,
      Optional<Objection> objection,
      Optional<Grant> grant) {}
}
