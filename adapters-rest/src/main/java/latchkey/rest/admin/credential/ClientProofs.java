package latchkey.rest.admin.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.domain.credential.Proof;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.jose.PublicKeys;
import latchkey.rest.json.Members;
import latchkey.rest.outgoing.Destination;
import latchkey.rest.outgoing.LoopbackAllowed;

/** How a client that is to be registered will prove itself. */
@Dependent
class ClientProofs {
  private static final List<String> KINDS = List.of("jwks", "jwksUri", "federation");

  private final LoopbackAllowed loopback;

  @Inject
  ClientProofs(LoopbackAllowed loopback) {
    this.loopback = loopback;
  }

  /**
   * Reads it; empty when it will have a secret.
   *
   * @throws RefusedException Malformed
   */
  Optional<Proof> read(Members body) {
    requireOne(body);
    return Stream.of(keys(body), address(body), federation(body))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void requireOne(Members body) {
    if (KINDS.stream().filter(body.object()::hasNonNull).count() > 1) {
      throw malformed("jwks", "is one of jwks, jwksUri and federation; give one alone");
    }
  }

  private static Optional<Proof> keys(Members body) {
    return body.member("jwks").map(it -> new Proof.OwnKeys(PublicKeys.read(it.object())));
  }

  private Optional<Proof> address(Members body) {
    return body.text("jwksUri").map(it -> checked("jwksUri", it)).map(Proof.PublishedKeys::new);
  }

  private Optional<Proof> federation(Members body) {
    return body.member("federation").map(this::federationOf);
  }

  private Proof federationOf(Members it) {
    return new Proof.Federation(
        issuer(it.requiredText("issuer")), it.requiredText("subject"), it.requiredText("audience"));
  }

  // OpenID Connect Discovery 1.0 §3; the address of its configuration is made by adding to it
  private String issuer(String text) {
    var issuer = checked("issuer", text);
    if (URI.create(issuer).getRawQuery() != null) throw malformed("issuer", "must have no query");
    return issuer;
  }

  private String checked(String name, String text) {
    Destination.objection(text, loopback)
        .ifPresent(
            why -> {
              throw malformed(name, why);
            });
    return text;
  }

  private static RefusedException malformed(String name, String why) {
    return new Refusal.Malformed(name, why).refused();
  }
}
