package latchkey.domain.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

/**
 * What is kept of a secret token, or of an OAuth client.
 *
 * @param connection the directory connection it authenticates; absent for the guarded product's
 * @param client the OAuth client it was granted to; absent for one that an administrator issued
 */
public record Credential(
    OrganizationId organization,
    CredentialId id,
    CredentialKind kind,
    Optional<ConnectionId> connection,
    Optional<CredentialId> client,
    String name,
    Proof proof,
    Instant created,
    Optional<Instant> expires,
    Optional<Instant> revoked,
    Optional<Instant> lastUsed) {

  /** For how long a token granted to a client is good. */
  public static final Duration GRANT = Duration.ofMinutes(60);

  /** How many tokens of one client are kept at most; the next one ends the oldest. */
  public static final int MOST_GRANTS = 100;

  /** Whether a credential is good, and if not, why. */
  public enum State {
    LIVE,
    EXPIRED,
    REVOKED
  }

  public Credential {
    if (name.isBlank() || name.length() > 512) {
      throw new Refusal.Malformed("name", "must be 1 to 512 characters").refused();
    }
    if (expires.isPresent() && !expires.get().isAfter(created)) {
      throw new Refusal.Malformed("expiresAt", "must be in the future").refused();
    }
  }

  /** The secret by which it is found; empty for a client that has none. */
  public Optional<Proof.Secret> secret() {
    return proof instanceof Proof.Secret secret ? Optional.of(secret) : Optional.empty();
  }

  /** What tells people which one it is: the beginning of its secret, or else its id. */
  public String shown() {
    return secret().map(Proof.Secret::shown).orElseGet(id::toString);
  }

  /** Whether it is good at a time; a revoked one is revoked, whenever it expires. */
  public State stateAt(Instant now) {
    if (revoked.isPresent()) return State.REVOKED;
    return expires.isPresent() && !now.isBefore(expires.get()) ? State.EXPIRED : State.LIVE;
  }

  /** How long a good one stays good; empty for one without an end, and for one that is no good. */
  public Optional<Duration> leftAt(Instant now) {
    if (stateAt(now) != State.LIVE) return Optional.empty();
    return expires.map(end -> Duration.between(now, end));
  }

  /** What to say of its end ahead of time; empty for one that is no good any more. */
  public Optional<ExpiryWarning> warningAt(Instant now) {
    return leftAt(now).flatMap(ExpiryWarning::of);
  }

  /**
   * The one administrators know it by, and who is said to have called: the client it was granted
   * to, else itself.
   */
  public CredentialId principal() {
    return client.orElse(id);
  }

  /**
   * A directory's token for this client, good for {@link #GRANT}.
   *
   * @param tokenHash keyed hash of the whole token, in hexadecimal
   */
  public Credential grant(CredentialId tokenId, SecretToken token, String tokenHash, Instant at) {
    return new Credential(
        organization,
        tokenId,
        token.kind(),
        connection,
        Optional.of(id),
        name,
        new Proof.Secret(token.shown(), tokenHash),
        at,
        Optional.of(at.plus(GRANT)),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, revoked; the first revocation counts. */
  public Credential revokedAt(Instant at) {
    if (revoked.isPresent()) return this;
    return new Credential(
        organization,
        id,
        kind,
        connection,
        client,
        name,
        proof,
        created,
        expires,
        Optional.of(at),
        lastUsed);
  }
}
