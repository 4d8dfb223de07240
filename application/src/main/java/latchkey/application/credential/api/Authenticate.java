package latchkey.application.credential.api;

import java.util.Optional;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;

/** Tells who presents a bearer token, and whether it opens the door it is presented at. */
public interface Authenticate {
  /**
   * @param token what came after {@code Bearer}; anything
   * @param door the kind of credential that opens what is asked for
   */
  Outcome authenticate(String token, CredentialKind door);

  /** What is known of the caller. */
  record Caller(
      Credential credential, Organization organization, Optional<Connection> connection) {}

  /**
   * @param caller present when accepted, and when refused for a reason that concerns a known caller
   */
  record Outcome(Verdict verdict, Optional<Caller> caller) {}

  /** Why a token opens the door or does not; each gets a text of its own. */
  enum Verdict {
    ACCEPTED,
    /** No token of ours: wrong shape or check digits, or nobody's. */
    UNKNOWN,
    /** A good token, but for another door. */
    WRONG_KIND,
    EXPIRED,
    REVOKED,
    ORGANIZATION_OFF,
    NOT_ENTITLED,
    CONNECTION_OFF
  }
}
