package latchkey.persistence.jpa.credential;

import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Row;

/** A credential {@code k} as part of a joined row; columns are prefixed {@code k_}. */
final class CredentialColumns {
  static final String ALL =
      """
      k.org as k_org, k.id as k_id, k.connection as k_connection, k.client as k_client, k.kind as k_kind,
      k.prefix as k_prefix, k.hash as k_hash, k.jwks as k_jwks, k.jwks_uri as k_jwks_uri,
      k.issuer as k_issuer, k.subject as k_subject, k.audience as k_audience,
      k.name as k_name, k.created as k_created,
      k.expires as k_expires, k.revoked as k_revoked, k.last_used as k_last_used""";

  private CredentialColumns() {}

  static Credential credential(Row row) {
    return new Credential(
        new OrganizationId(row.id("k_org")),
        new CredentialId(row.id("k_id")),
        CredentialKind.valueOf(row.text("k_kind")),
        row.perhapsId("k_connection").map(ConnectionId::new),
        row.perhapsId("k_client").map(CredentialId::new),
        row.text("k_name"),
        proof(row).proof(),
        row.instant("k_created"),
        row.perhapsInstant("k_expires"),
        row.perhapsInstant("k_revoked"),
        row.perhapsInstant("k_last_used"));
  }

  private static ProofColumns proof(Row row) {
    return new ProofColumns(
        row.perhapsText("k_prefix"),
        row.perhapsText("k_hash"),
        row.perhapsText("k_jwks"),
        row.perhapsText("k_jwks_uri"),
        row.perhapsText("k_issuer"),
        row.perhapsText("k_subject"),
        row.perhapsText("k_audience"));
  }
}
