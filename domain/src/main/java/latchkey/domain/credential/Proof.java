package latchkey.domain.credential;

import latchkey.domain.refusal.Refusal;

/** How whoever has a credential shows that it is theirs. */
public sealed interface Proof {
  <R> R accept(Cases<R> cases);

  /**
   * A secret, shown once.
   *
   * @param shown its beginning, for people to tell secrets apart
   * @param hash keyed hash of the whole of it, in hexadecimal
   */
  record Secret(String shown, String hash) implements Proof {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.secret(this);
    }
  }

  /**
   * Assertions signed by keys of the client's own (RFC 7523 §3).
   *
   * @param jwks its public keys as a JWK set (RFC 7517 §5)
   */
  record OwnKeys(String jwks) implements Proof {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.ownKeys(this);
    }
  }

  /** The same, with the keys where the client publishes them. */
  record PublishedKeys(String jwksUri) implements Proof {
    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.publishedKeys(this);
    }
  }

  /**
   * Assertions that another issuer makes about the client, as Entra does of its workloads.
   *
   * @param issuer whose keys are found by OpenID Connect Discovery
   */
  record Federation(String issuer, String subject, String audience) implements Proof {
    private static final int LONGEST = 512;

    public Federation {
      bounded("issuer", issuer);
      bounded("subject", subject);
      bounded("audience", audience);
    }

    private static void bounded(String name, String text) {
      if (text.isBlank() || text.length() > LONGEST) {
        throw new Refusal.Malformed(name, "must be 1 to " + LONGEST + " characters").refused();
      }
    }

    @Override
    public <R> R accept(Cases<R> cases) {
      return cases.federation(this);
    }
  }

  /** One method for each case. */
  interface Cases<R> {
    R secret(Secret secret);

    R ownKeys(OwnKeys keys);

    R publishedKeys(PublishedKeys keys);

    R federation(Federation federation);
  }
}
