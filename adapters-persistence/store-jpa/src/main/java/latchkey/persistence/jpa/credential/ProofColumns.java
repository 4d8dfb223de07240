package latchkey.persistence.jpa.credential;

import java.util.Optional;
import latchkey.domain.credential.Proof;

/** A proof in columns, of which those of one kind are filled. */
record ProofColumns(
    Optional<String> prefix,
    Optional<String> hash,
    Optional<String> jwks,
    Optional<String> jwksUri,
    Optional<String> issuer,
    Optional<String> subject,
    Optional<String> audience) {
  private static final ProofColumns NONE =
      new ProofColumns(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  static ProofColumns of(Proof proof) {
    return proof.accept(new Filled());
  }

  Proof proof() {
    if (hash.isPresent()) return new Proof.Secret(prefix.orElseThrow(), hash.get());
    if (jwks.isPresent()) return new Proof.OwnKeys(jwks.get());
    if (jwksUri.isPresent()) return new Proof.PublishedKeys(jwksUri.get());
    return new Proof.Federation(
        issuer.orElseThrow(), subject.orElseThrow(), audience.orElseThrow());
  }

  private record Filled() implements Proof.Cases<ProofColumns> {
    @Override
    public ProofColumns secret(Proof.Secret it) {
      return new ProofColumns(
          Optional.of(it.shown()),
          Optional.of(it.hash()),
          NONE.jwks,
          NONE.jwksUri,
          NONE.issuer,
          NONE.subject,
          NONE.audience);
    }

    @Override
    public ProofColumns ownKeys(Proof.OwnKeys it) {
      return new ProofColumns(
          NONE.prefix,
          NONE.hash,
          Optional.of(it.jwks()),
          NONE.jwksUri,
          NONE.issuer,
          NONE.subject,
          NONE.audience);
    }

    @Override
    public ProofColumns publishedKeys(Proof.PublishedKeys it) {
      return new ProofColumns(
          NONE.prefix,
          NONE.hash,
          NONE.jwks,
          Optional.of(it.jwksUri()),
          NONE.issuer,
          NONE.subject,
          NONE.audience);
    }

    @Override
    public ProofColumns federation(Proof.Federation it) {
      return new ProofColumns(
          NONE.prefix,
          NONE.hash,
          NONE.jwks,
          NONE.jwksUri,
          Optional.of(it.issuer()),
          Optional.of(it.subject()),
          Optional.of(it.audience()));
    }
  }
}
