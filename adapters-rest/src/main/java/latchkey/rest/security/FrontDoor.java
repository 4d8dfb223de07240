package latchkey.rest.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Set;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.api.Authenticate.Outcome;
import latchkey.application.credential.api.Authenticate.Verdict;
import latchkey.domain.credential.CredentialKind;

/**
 * The one mechanism in front of everything. It resolves opaque tokens itself and lets {@code /api}
 * go on to MicroProfile JWT, which, asked first, would refuse every bearer token that is no JWT.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class FrontDoor implements HttpAuthenticationMechanism {
  @Inject Authenticate authenticate;
  @Inject JwtDoor jwt;
  @Inject Clock clock;
  @Inject DeniedCallers denied;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    var door = Door.of(request);
    if (door == Door.OPEN) return context.doNothing();
    if (door == Door.API) return administrator(request, response, context);
    return opaque(door, request, response, context);
  }

  private AuthenticationStatus administrator(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    var token = BearerToken.of(request);
    if (token.isEmpty()) return deny(Door.API, Denial.missing(Door.API), request, response);
    var status = jwt.validate(request, response, context);
    return status == AuthenticationStatus.SUCCESS
        ? status
        : deny(Door.API, Misplaced.atApi(token.get(), clock.instant()), request, response);
  }

  private AuthenticationStatus opaque(
      Door door,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    var token = BearerToken.of(request);
    if (token.isEmpty()) return deny(door, Denial.missing(door), request, response);
    CredentialKind kind = door.kind().orElseThrow();
    var outcome = authenticate.authenticate(token.get(), kind);
    if (outcome.verdict() != Verdict.ACCEPTED) {
      var denial = denial(door, token.get(), outcome);
      tell(door, outcome, denial, request);
      return deny(door, denial, request, response);
    }
    var caller = outcome.caller().orElseThrow();
    Accepted.keep(request, caller);
    return context.notifyContainerAboutLogin(
        caller.credential().id().toString(), Set.of(kind.name()));
  }

  // Whose token it was is known, and so who should hear of it.
  private void tell(Door door, Outcome outcome, Denial denial, HttpServletRequest request) {
    if (door != Door.SCIM) return;
    outcome
        .caller()
        .ifPresent(who -> denied.denied(request, who, denial.status(), denial.detail()));
  }

  private static Denial denial(Door door, String token, Outcome outcome) {
    return outcome.verdict() == Verdict.UNKNOWN && Misplaced.isSession(token)
        ? Denial.sessionAt(door)
        : Denial.of(door, outcome);
  }

  private static AuthenticationStatus deny(
      Door door, Denial denial, HttpServletRequest request, HttpServletResponse response) {
    new DenialAnswer(door, denial).send(request, response);
    return AuthenticationStatus.SEND_FAILURE;
  }
}
