package latchkey.persistence.jpa.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.credential.spi.Credentials;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SpentAssertion;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.RowKey;

/** Credentials, a row each. */
@Dependent
public class JpaCredentials implements Credentials {
  // Of two nodes one meets the primary key; its transaction is tried again and finds the row.
  private static final String SPEND =
      """
      insert into spent_assertion (org, client, mark, ends)
      select cast(? as uuid), cast(? as uuid), cast(? as varchar),
      cast(? as timestamp(6) with time zone)
      where not exists
      (select 1 from spent_assertion where org = ? and client = ? and mark = ?)""";

  // bounds one go; more than a few are there only where nothing was bounded before
  private static final String OLDER_GRANTS =
      """
      select org, id from credential where org = ? and client = ?
      order by org, client, created desc, id desc offset ? rows fetch first 1000 rows only""";

  private final Database database;

  @Inject
  public JpaCredentials(Database database) {
    this.database = database;
  }

  @Override
  public void add(OrganizationId organization, Credential credential) {
    database.in(
        it -> {
          it.add(CredentialRow.of(credential));
          return true;
        });
  }

  @Override
  public Optional<Credential> find(OrganizationId organization, CredentialId id) {
    var key = new RowKey(organization.value(), id.value());
    return database.in(it -> it.find(CredentialRow.class, key).map(CredentialRow::credential));
  }

  @Override
  public List<Credential> of(OrganizationId organization, CredentialKind kind) {
    var query =
        Phrase.of(
            """
            select %s from credential k where k.org = ? and k.kind = ? and k.client is null
            order by k.org, k.created, k.id"""
                .formatted(CredentialColumns.ALL),
            organization.value(),
            kind.name());
    return database.in(it -> it.sql().list(query, CredentialColumns::credential));
  }

  @Override
  public boolean spend(OrganizationId organization, SpentAssertion it) {
    var org = organization.value();
    var client = it.client().value();
    var row = Phrase.of(SPEND, org, client, it.mark(), it.ends(), org, client, it.mark());
    return database.in(session -> session.sql().change(row)) == 1;
  }

  @Override
  public void forgetGrants(OrganizationId organization, CredentialId client, int newest) {
    var older = Phrase.of(OLDER_GRANTS, organization.value(), client.value(), newest);
    database.in(it -> it.sql().remove("credential", older));
  }

  @Override
  public void save(OrganizationId organization, Credential credential) {
    var key = new RowKey(organization.value(), credential.id().value());
    database.in(
        it -> {
          it.held(CredentialRow.class, key)
              .orElseThrow(() -> notFound(credential))
              .become(credential);
          it.flush();
          return true;
        });
  }

  @Override
  public void remove(OrganizationId organization, ConnectionId connection) {
    var gone =
        Phrase.of(
            "delete from credential where org = ? and connection = ?",
            organization.value(),
            connection.value());
    database.in(it -> it.sql().change(gone));
  }

  private static RefusedException notFound(Credential credential) {
    return new Refusal.NotFound("Credential", credential.id().toString()).refused();
  }
}
