package latchkey.persistence.contract.samples;

import java.time.Instant;
import java.util.Optional;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Proof;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** Builds what is kept of a token. */
public final class CredentialBuilder {
  private static final int HASH_LENGTH = 64;

  private OrganizationId organization = new OrganizationId(SampleIds.next());
  private CredentialKind kind = CredentialKind.ACCESS;
  private Optional<ConnectionId> connection = Optional.empty();
  private Optional<CredentialId> client = Optional.empty();
  private String hash = hash(SampleIds.word());
  private Optional<Proof> proof = Optional.empty();
  private Instant created = SampleTimes.NOON;
  private Optional<Instant> expires = Optional.empty();

  private CredentialBuilder() {}

  /** A live credential of the guarded product's, with a hash no other has. */
  public static CredentialBuilder aCredential() {
    return new CredentialBuilder();
  }

  /** Of this organization. */
  public CredentialBuilder in(OrganizationId owner) {
    organization = owner;
    return this;
  }

  /** A directory's. */
  public CredentialBuilder of(ConnectionId directory) {
    kind = CredentialKind.SCIM;
    connection = Optional.of(directory);
    return this;
  }

  /** An OAuth client's of this connection. */
  public CredentialBuilder ofClientOf(ConnectionId directory) {
    kind = CredentialKind.CLIENT;
    connection = Optional.of(directory);
    return this;
  }

  /** Granted to this client. */
  public CredentialBuilder grantedTo(Credential owner) {
    kind = CredentialKind.SCIM;
    organization = owner.organization();
    connection = owner.connection();
    client = Optional.of(owner.id());
    return this;
  }

  /** With this hash. */
  public CredentialBuilder hashed(String value) {
    hash = value;
    return this;
  }

  /** Without a secret. */
  public CredentialBuilder provedBy(Proof other) {
    proof = Optional.of(other);
    return this;
  }

  /** Made then. */
  public CredentialBuilder createdAt(Instant at) {
    created = at;
    return this;
  }

  /** Good until then. */
  public CredentialBuilder expiring(Instant at) {
    expires = Optional.of(at);
    return this;
  }

  /** The credential. */
  public Credential build() {
    return new Credential(
        organization,
        new CredentialId(SampleIds.next()),
        kind,
        connection,
        client,
        "a token",
        proof.orElseGet(() -> new Proof.Secret(kind.prefix() + "1234", hash)),
        created,
        expires,
        Optional.empty(),
        Optional.empty());
  }

  /** As long as the hashes of real tokens are: 64 hexadecimal digits. */
  private static String hash(String word) {
    var digits = new StringBuilder();
    word.chars().forEach(c -> digits.append(Integer.toHexString(c)));
    return "0".repeat(HASH_LENGTH - digits.length()) + digits;
  }
}
