package latchkey.domain.credential;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import latchkey.domain.credential.Objection.Fault;

/**
 * What an assertion must say for a client to be believed (RFC 7523 §3).
 *
 * @param audience any of these will do
 * @param longest how far ahead it may end
 * @param identified whether it must have an id, so that it is good once
 */
public record Expectation(
    String issuer, String subject, Set<String> audience, Duration longest, boolean identified) {
  private static final String EVERYTHING = "/.default";

  /** By how much clocks may differ. */
  public static final Duration SKEW = Duration.ofSeconds(60);

  /** A client that signs for itself can sign anew each time. */
  private static final Duration OWN = Duration.ofHours(1);

  /** How long its tokens are good is the issuer's choice; Entra's may be for a day. */
  private static final Duration FEDERATED = Duration.ofHours(24);

  public Expectation {
    audience = Set.copyOf(audience);
  }

  /**
   * Of a client.
   *
   * @param us what this service is called, of which a client that signs for itself names one
   * @return empty for one that has a secret
   */
  public static Optional<Expectation> of(Credential client, Set<String> us) {
    return client.proof().accept(new OfProof(client.id().toString(), us));
  }

  private record OfProof(String client, Set<String> us)
      implements Proof.Cases<Optional<Expectation>> {
    @Override
    public Optional<Expectation> secret(Proof.Secret secret) {
      return Optional.empty();
    }

    @Override
    public Optional<Expectation> ownKeys(Proof.OwnKeys keys) {
      return Optional.of(itself());
    }

    @Override
    public Optional<Expectation> publishedKeys(Proof.PublishedKeys keys) {
      return Optional.of(itself());
    }

    private Expectation itself() {
      return new Expectation(client, client, us, OWN, true);
    }

    @Override
    public Optional<Expectation> federation(Proof.Federation by) {
      var audience = Set.copyOf(List.of(by.audience(), resource(by.audience())));
      return Optional.of(new Expectation(by.issuer(), by.subject(), audience, FEDERATED, false));
    }
  }

  // Entra's portal shows the audience as a scope, and its assertions name the resource alone
  private static String resource(String scope) {
    return scope.endsWith(EVERYTHING)
        ? scope.substring(0, scope.length() - EVERYTHING.length())
        : scope;
  }

  /** The first thing that is wrong with what an assertion says; its signature is another matter. */
  public Optional<Objection> objection(Claims said, Instant now) {
    return text(Fault.ISSUER, said.issuer(), issuer)
        .or(() -> text(Fault.SUBJECT, said.subject(), subject))
        .or(() -> audience(said))
        .or(() -> end(said, now))
        .or(() -> beginning(said, now))
        .or(() -> id(said));
  }

  private static Optional<Objection> text(Fault fault, Optional<String> found, String expected) {
    return found.filter(expected::equals).isPresent()
        ? Optional.empty()
        : Optional.of(new Objection(fault, found.orElse(""), expected));
  }

  private Optional<Objection> audience(Claims said) {
    if (said.audience().stream().anyMatch(audience::contains)) return Optional.empty();
    var found = String.join(", ", said.audience());
    var expected = String.join(" or ", new TreeSet<>(audience));
    return Optional.of(new Objection(Fault.AUDIENCE, found, expected));
  }

  private Optional<Objection> end(Claims said, Instant now) {
    if (said.expires().isEmpty()) return Optional.of(Objection.of(Fault.ENDLESS));
    var end = said.expires().get();
    if (!now.isBefore(end.plus(SKEW))) return time(Fault.EXPIRED, end, "after " + now);
    var last = now.plus(longest).plus(SKEW);
    return end.isAfter(last) ? time(Fault.TOO_LONG, end, "until " + last) : Optional.empty();
  }

  private static Optional<Objection> beginning(Claims said, Instant now) {
    return said.notBefore()
        .filter(it -> it.isAfter(now.plus(SKEW)))
        .or(() -> said.issued().filter(it -> it.isAfter(now.plus(SKEW))))
        .flatMap(it -> time(Fault.EARLY, it, "until " + now));
  }

  private static Optional<Objection> time(Fault fault, Instant found, String expected) {
    return Optional.of(new Objection(fault, found.toString(), expected));
  }

  private Optional<Objection> id(Claims said) {
    return identified && said.id().isEmpty()
        ? Optional.of(Objection.of(Fault.NO_ID))
        : Optional.empty();
  }

  /** When an assertion with this end would be refused as too old anyway. */
  public static Instant forgettable(Instant end) {
    return end.plus(SKEW);
  }
}
