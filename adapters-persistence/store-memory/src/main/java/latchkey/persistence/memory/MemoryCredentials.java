package latchkey.persistence.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.credential.spi.installation.CredentialLookup;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.SpentAssertion;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

final class MemoryCredentials implements Credentials, CredentialLookup {
  private static final Comparator<Map.Entry<Key, Credential>> NEWEST =
      Comparator.comparing((Map.Entry<Key, Credential> row) -> row.getValue().created())
          .thenComparing(Map.Entry::getKey)
          .reversed();

  private final Memory memory;
  private final Tables tables;

  MemoryCredentials(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public void add(OrganizationId organization, Credential credential) {
    var key = key(organization, credential.id());
    credential.secret().ifPresent(it -> index(Key.of(it.hash()), key));
    tables.credentials.put(key, credential);
  }

  private void index(Key hash, Key credential) {
    if (tables.hashes.has(hash)) throw new IllegalStateException("the hash is another's already");
    tables.hashes.put(hash, credential);
  }

  @Override
  public Optional<Credential> find(OrganizationId organization, CredentialId id) {
    return tables.credentials.get(key(organization, id));
  }

  @Override
  public List<Credential> of(OrganizationId organization, CredentialKind kind) {
    return tables
        .credentials
        .under(Keys.of(organization))
        .map(Map.Entry::getValue)
        .filter(one -> one.kind() == kind && one.client().isEmpty())
        .sorted(Comparator.comparing(Credential::created))
        .toList();
  }

  @Override
  public boolean spend(OrganizationId organization, SpentAssertion assertion) {
    var key = Keys.of(organization, assertion.client().value(), assertion.mark());
    if (tables.spentAssertions.has(key)) return false;
    tables.spentAssertions.put(key, assertion.ends());
    return true;
  }

  @Override
  public int forgetAssertions(Instant ended, int limit) {
    var old =
        tables
            .spentAssertions
            .all()
            .filter(row -> row.getValue().isBefore(ended))
            .limit(limit)
            .toList();
    old.forEach(row -> tables.spentAssertions.remove(row.getKey()));
    return old.size();
  }

  @Override
  public void forgetGrants(OrganizationId organization, CredentialId client, int newest) {
    var older =
        tables
            .credentials
            .under(Keys.of(organization))
            .filter(row -> row.getValue().client().equals(Optional.of(client)))
            .sorted(NEWEST)
            .skip(newest)
            .toList();
    older.forEach(this::remove);
  }

  private void remove(Map.Entry<Key, Credential> row) {
    row.getValue().secret().ifPresent(it -> tables.hashes.remove(Key.of(it.hash())));
    tables.credentials.remove(row.getKey());
  }

  @Override
  public void save(OrganizationId organization, Credential credential) {
    var kept = find(organization, credential.id()).orElseThrow(() -> notFound(credential));
    var key = key(organization, credential.id());
    tables.credentials.put(key, LastUse.of(credential, kept.lastUsed()));
  }

  @Override
  public Optional<Holder> find(String hash) {
    return memory.read(
        () -> tables.hashes.get(Key.of(hash)).flatMap(tables.credentials::get).map(this::holder));
  }

  @Override
  public Optional<Holder> findClient(CredentialId client) {
    return memory.read(
        () ->
            tables
                .credentials
                .all()
                .map(Map.Entry::getValue)
                .filter(it -> it.id().equals(client) && it.kind() == CredentialKind.CLIENT)
                .findFirst()
                .map(this::holder));
  }

  private Holder holder(Credential credential) {
    var organization = tables.organizations.get(Keys.of(credential.organization()));
    return new Holder(
        withItsClient(credential), organization.orElseThrow(), connection(credential));
  }

  // what a client was granted goes with the client
  private Credential withItsClient(Credential credential) {
    return credential
        .client()
        .flatMap(client -> find(credential.organization(), client))
        .flatMap(Credential::revoked)
        .map(credential::revokedAt)
        .orElse(credential);
  }

  private Optional<Connection> connection(Credential credential) {
    return credential
        .connection()
        .flatMap(
            id -> tables.connections.get(MemoryConnections.key(credential.organization(), id)));
  }

  @Override
  public int forget(Instant ended, int limit) {
    var old =
        tables
            .credentials
            .all()
            .filter(row -> isEndedGrant(row.getValue(), ended))
            .limit(limit)
            .toList();
    old.forEach(this::remove);
    return old.size();
  }

  private static boolean isEndedGrant(Credential it, Instant ended) {
    return it.client().isPresent() && it.expires().filter(ended::isAfter).isPresent();
  }

  @Override
  public void used(Map<Use, Instant> uses) {
    memory.run(() -> uses.forEach(this::used));
  }

  private void used(Use use, Instant at) {
    var key = key(use.organization(), use.credential());
    tables
        .credentials
        .get(key)
        .filter(it -> it.lastUsed().map(at::isAfter).orElse(true))
        .ifPresent(it -> tables.credentials.put(key, LastUse.of(it, Optional.of(at))));
  }

  @Override
  public void remove(OrganizationId organization, ConnectionId connection) {
    tables
        .credentials
        .under(Keys.of(organization))
        .filter(row -> row.getValue().connection().equals(Optional.of(connection)))
        .toList()
        .forEach(this::remove);
  }

  private static Key key(OrganizationId organization, CredentialId id) {
    return Keys.of(organization, id.value());
  }

  private static RuntimeException notFound(Credential credential) {
    return new Refusal.NotFound("Credential", credential.id().toString()).refused();
  }
}
