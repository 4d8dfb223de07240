package latchkey.persistence.jpa.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import latchkey.application.credential.spi.installation.CredentialLookup;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.organization.OrganizationColumns;

/** Credentials found by hash, with all that decides about them in the same row. */
@Dependent
public class JpaCredentialLookup implements CredentialLookup {
  private static final String HOLDER =
      """
      select %s, p.revoked as p_revoked, %s, %s
      from credential k
      join organization o on o.id = k.org
      left join connection c on c.org = k.org and c.id = k.connection
      left join credential p on p.org = k.org and p.id = k.client
      """
          .formatted(
              CredentialColumns.ALL,
              OrganizationColumns.ORGANIZATION,
              OrganizationColumns.CONNECTION);

  private static final String FIND = HOLDER + "where k.hash = ?";

  private static final String FIND_CLIENT = HOLDER + "where k.id = ? and k.kind = 'CLIENT'";

  private static final String ENDED_ASSERTIONS =
      """
      select org, client, mark from spent_assertion
      where ends < ? order by ends fetch first ? rows only""";

  private static final String FORGET_ASSERTION =
      "delete from spent_assertion where org = ? and client = ? and mark = ?";

  private static final String USED =
      """
      update credential set last_used = ?
      where org = ? and id = ? and (last_used is null or last_used < ?)""";

  private static final String ENDED =
      """
      select org, id from credential
      where client is not null and expires < ? order by expires limit ?""";

  private final Database database;

  @Inject
  public JpaCredentialLookup(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Holder> find(String hash) {
    return database.in(it -> it.sql().first(Phrase.of(FIND, hash), JpaCredentialLookup::holder));
  }

  @Override
  public Optional<Holder> findClient(CredentialId client) {
    var query = Phrase.of(FIND_CLIENT, client.value());
    return database.in(it -> it.sql().first(query, JpaCredentialLookup::holder));
  }

  private static Holder holder(Row row) {
    return new Holder(
        credential(row),
        OrganizationColumns.organization(row),
        OrganizationColumns.connection(row));
  }

  // what a client was granted goes with the client
  private static Credential credential(Row row) {
    var own = CredentialColumns.credential(row);
    return row.perhapsInstant("p_revoked").map(own::revokedAt).orElse(own);
  }

  @Override
  public int forget(Instant ended, int limit) {
    return database.in(it -> it.sql().remove("credential", Phrase.of(ENDED, ended, limit)));
  }

  @Override
  public int forgetAssertions(Instant ended, int limit) {
    var query = Phrase.of(ENDED_ASSERTIONS, ended, limit);
    return database.in(
        it -> {
          var old = it.sql().list(query, JpaCredentialLookup::assertion);
          it.sql().batch(FORGET_ASSERTION, old);
          return old.size();
        });
  }

  private static Object[] assertion(Row row) {
    return new Object[] {row.id("org"), row.id("client"), row.text("mark")};
  }

  @Override
  public void used(Map<Use, Instant> uses) {
    // in one order on all nodes, so that two batches never wait for each other
    var sets =
        uses.entrySet().stream()
            .sorted(Comparator.comparing(use -> use.getKey().credential().toString()))
            .map(use -> set(use.getKey(), use.getValue()))
            .toList();
    database.in(it -> it.sql().batch(USED, sets));
  }

  private static Object[] set(Use use, Instant at) {
    return new Object[] {at, use.organization().value(), use.credential().value(), at};
  }
}
