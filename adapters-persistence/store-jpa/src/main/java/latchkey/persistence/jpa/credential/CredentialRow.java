package latchkey.persistence.jpa.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.PerhapsId;
import latchkey.persistence.jpa.database.RowKey;

/** A row of {@code credential}. */
@Entity
@Table(name = "credential")
@IdClass(RowKey.class)
class CredentialRow {
  @Id private UUID org;
  @Id private UUID id;

  @Convert(converter = PerhapsId.class)
  private UUID connection;

  @Convert(converter = PerhapsId.class)
  private UUID client;

  private String kind;
  private String prefix;
  private String hash;
  private String jwks;

  @Column(name = "jwks_uri")
  private String jwksUri;

  private String issuer;
  private String subject;
  private String audience;
  private String name;
  private Instant created;
  private Instant expires;
  private Instant revoked;

  // written by the batch of last uses alone
  @Column(name = "last_used", updatable = false)
  private Instant lastUsed;

  protected CredentialRow() {}

  static CredentialRow of(Credential credential) {
    var row = new CredentialRow();
    row.org = credential.organization().value();
    row.id = credential.id().value();
    row.lastUsed = credential.lastUsed().orElse(null);
    row.become(credential);
    return row;
  }

  void become(Credential credential) {
    connection = credential.connection().map(ConnectionId::value).orElse(null);
    client = credential.client().map(CredentialId::value).orElse(null);
    kind = credential.kind().name();
    become(ProofColumns.of(credential.proof()));
    name = credential.name();
    created = credential.created();
    expires = credential.expires().orElse(null);
    revoked = credential.revoked().orElse(null);
  }

  private void become(ProofColumns proof) {
    prefix = proof.prefix().orElse(null);
    hash = proof.hash().orElse(null);
    jwks = proof.jwks().orElse(null);
    jwksUri = proof.jwksUri().orElse(null);
    issuer = proof.issuer().orElse(null);
    subject = proof.subject().orElse(null);
    audience = proof.audience().orElse(null);
  }

  private ProofColumns proof() {
    return new ProofColumns(
        Optional.ofNullable(prefix),
        Optional.ofNullable(hash),
        Optional.ofNullable(jwks),
        Optional.ofNullable(jwksUri),
        Optional.ofNullable(issuer),
        Optional.ofNullable(subject),
        Optional.ofNullable(audience));
  }

  Credential credential() {
    return new Credential(
        new OrganizationId(org),
        new CredentialId(id),
        CredentialKind.valueOf(kind),
        Optional.ofNullable(connection).map(ConnectionId::new),
        Optional.ofNullable(client).map(CredentialId::new),
        name,
        proof().proof(),
        created,
        Optional.ofNullable(expires),
        Optional.ofNullable(revoked),
        Optional.ofNullable(lastUsed));
  }
}
