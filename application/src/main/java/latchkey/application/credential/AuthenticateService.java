package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import latchkey.application.credential.api.Authenticate;
import latchkey.application.credential.spi.installation.CredentialLookup;
import latchkey.application.credential.spi.installation.CredentialLookup.Holder;
import latchkey.application.credential.spi.installation.TokenSecrets;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SecretToken;
import latchkey.domain.organization.Connection;

@Dependent
class AuthenticateService implements Authenticate {
  private final CredentialLookup lookup;
  private final TokenSecrets secrets;
  private final KnownHolders known;
  private final LastUses uses;
  private final Clock clock;

  @Inject
  AuthenticateService(
      CredentialLookup lookup,
      TokenSecrets secrets,
      KnownHolders known,
      LastUses uses,
      Clock clock) {
    this.lookup = lookup;
    this.secrets = secrets;
    this.known = known;
    this.uses = uses;
    this.clock = clock;
  }

  @Override
  public Outcome authenticate(String token, CredentialKind door) {
    var now = clock.instant();
    return judged(token, door, now, hash -> known.find(hash, now, () -> lookup.find(hash)));
  }

  /** The same, by what the store says now: for what is rare and starts something new. */
  Outcome authenticateAnew(String token, CredentialKind door) {
    return judged(token, door, clock.instant(), lookup::find);
  }

  /** Whose client has this id, and whether it may get anything; it has proved nothing yet. */
  Outcome recognizeClient(CredentialId client) {
    var now = clock.instant();
    return lookup
        .findClient(client)
        .map(holder -> outcome(holder, verdict(holder, CredentialKind.CLIENT, now)))
        .orElseGet(AuthenticateService::unknown);
  }

  private Outcome judged(
      String token, CredentialKind door, Instant now, Function<String, Optional<Holder>> holders) {
    return SecretToken.read(token)
        .flatMap(secret -> holders.apply(secrets.hash(secret)))
        .map(holder -> judged(holder, door, now))
        .orElseGet(AuthenticateService::unknown);
  }

  private static Outcome unknown() {
    return new Outcome(Verdict.UNKNOWN, Optional.empty());
  }

  private Outcome judged(Holder holder, CredentialKind door, Instant now) {
    var verdict = verdict(holder, door, now);
    if (verdict == Verdict.ACCEPTED) uses.note(holder.credential(), now);
    return outcome(holder, verdict);
  }

  private static Outcome outcome(Holder holder, Verdict verdict) {
    var caller = new Caller(holder.credential(), holder.organization(), holder.connection());
    return new Outcome(verdict, Optional.of(caller));
  }

  private static Verdict verdict(Holder holder, CredentialKind door, Instant now) {
    var state = holder.credential().stateAt(now);
    if (state == Credential.State.REVOKED) return Verdict.REVOKED;
    if (state == Credential.State.EXPIRED) return Verdict.EXPIRED;
    if (holder.credential().kind() != door) return Verdict.WRONG_KIND;
    return door == CredentialKind.ACCESS ? Verdict.ACCEPTED : directory(holder);
  }

  // The guarded product goes on asking when its organization is off: the answer is "denied".
  private static Verdict directory(Holder holder) {
    if (!holder.organization().enabled()) return Verdict.ORGANIZATION_OFF;
    if (!holder.organization().entitled()) return Verdict.NOT_ENTITLED;
    boolean on = holder.connection().filter(Connection::enabled).isPresent();
    return on ? Verdict.ACCEPTED : Verdict.CONNECTION_OFF;
  }
}
