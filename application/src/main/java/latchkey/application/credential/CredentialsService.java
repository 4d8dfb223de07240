package latchkey.application.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import latchkey.application.change.Ledger;
import latchkey.application.change.Stamp;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.credential.api.FindCredentials;
import latchkey.application.credential.api.IssueCredential;
import latchkey.application.credential.api.RegisterClient;
import latchkey.application.credential.api.RevokeCredential;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.credential.spi.installation.TokenSecrets;
import latchkey.application.organization.spi.Connections;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.Origin;
import latchkey.domain.credential.Credential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Proof;
import latchkey.domain.credential.SecretToken;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.organization.Slug;
import latchkey.domain.refusal.Refusal;

@Dependent
class CredentialsService
    implements IssueCredential, RegisterClient, FindCredentials, RevokeCredential {
  private final Ledger ledger;
  private final Organizations organizations;
  private final Connections connections;
  private final Credentials credentials;
  private final TokenSecrets secrets;
  private final KnownHolders holders;
  private final Ids ids;

  @Inject
  CredentialsService(
      Ledger ledger,
      Organizations organizations,
      Connections connections,
      Credentials credentials,
      TokenSecrets secrets,
      KnownHolders holders,
      Ids ids) {
    this.ledger = ledger;
    this.organizations = organizations;
    this.connections = connections;
    this.credentials = credentials;
    this.secrets = secrets;
    this.holders = holders;
    this.ids = ids;
  }

  @Override
  public Issued issue(IssueCredential.Command command) {
    var id = new CredentialId(ids.next());
    var token = SecretToken.mint(command.kind(), secrets.random());
    return ledger.write(stamp -> issue(id, token, command, stamp));
  }

  private Issued issue(
      CredentialId id, SecretToken token, IssueCredential.Command command, Stamp stamp) {
    var organization = named(command.organization());
    var credential = credential(id, token, organization, command, stamp.at());
    credentials.add(organization.id(), credential);
    record(organization, credential, Optional.of("issued"), command.origin(), stamp);
    return new Issued(credential, token);
  }

  @Override
  public Credential register(RegisterClient.Command command) {
    var id = new CredentialId(ids.next());
    return ledger.write(stamp -> register(id, command, stamp));
  }

  private Credential register(CredentialId id, RegisterClient.Command command, Stamp stamp) {
    var organization = named(command.organization());
    var client = client(id, organization, command, stamp.at());
    credentials.add(organization.id(), client);
    record(organization, client, Optional.of("registered"), command.origin(), stamp);
    return client;
  }

  private Credential client(
      CredentialId id, Organization organization, RegisterClient.Command command, Instant at) {
    return new Credential(
        organization.id(),
        id,
        CredentialKind.CLIENT,
        connection(organization.id(), CredentialKind.CLIENT, command.connection()),
        Optional.empty(),
        command.name(),
        command.proof(),
        at,
        command.expires(),
        Optional.empty(),
        Optional.empty());
  }

  private Credential credential(
      CredentialId id,
      SecretToken token,
      Organization organization,
      IssueCredential.Command command,
      Instant at) {
    return new Credential(
        organization.id(),
        id,
        command.kind(),
        connection(organization.id(), command.kind(), command.connection()),
        Optional.empty(),
        command.name(),
        new Proof.Secret(token.shown(), secrets.hash(token)),
        at,
        command.expires(),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<ConnectionId> connection(
      OrganizationId organization, CredentialKind kind, Optional<ConnectionId> named) {
    var owner = owner(organization, kind, named);
    if (owner.isEmpty() && kind != CredentialKind.ACCESS) {
      throw new Refusal.IllegalTransition("organization", "without SCIM", "issue a " + noun(kind))
          .refused();
    }
    return owner;
  }

  // a directory's belongs to a connection, the product's to none
  private Optional<ConnectionId> owner(
      OrganizationId organization, CredentialKind kind, Optional<ConnectionId> named) {
    if (kind == CredentialKind.ACCESS) return Optional.empty();
    return named.isPresent()
        ? named.map(id -> known(organization, id))
        : connections.of(organization).stream().map(Connection::id).findFirst();
  }

  private ConnectionId known(OrganizationId organization, ConnectionId id) {
    return connections
        .find(organization, id)
        .map(Connection::id)
        .orElseThrow(() -> id.notFound().refused());
  }

  @Override
  public List<Credential> of(Slug slug, CredentialKind kind, Optional<ConnectionId> connection) {
    var organization = named(slug).id();
    var owner = owner(organization, kind, connection);
    return credentials.of(organization, kind).stream()
        .filter(one -> one.connection().equals(owner))
        .toList();
  }

  @Override
  public void revoke(RevokeCredential.Command command) {
    ledger.write(stamp -> revoke(command, stamp));
    holders.forget();
  }

  private Credential revoke(RevokeCredential.Command command, Stamp stamp) {
    var organization = named(command.organization());
    var owner = owner(organization.id(), command.kind(), command.connection());
    var before =
        credentials
            .find(organization.id(), command.credential())
            .filter(one -> one.kind() == command.kind() && one.client().isEmpty())
            .filter(one -> one.connection().equals(owner))
            .orElseThrow(() -> notFound(command).refused());
    var after = before.revokedAt(stamp.at());
    if (after.equals(before)) return before;
    credentials.save(organization.id(), after);
    record(organization, after, Optional.of("revoked"), command.origin(), stamp);
    return after;
  }

  private void record(
      Organization organization,
      Credential credential,
      Optional<String> what,
      Origin origin,
      Stamp stamp) {
    var noun = noun(credential.kind());
    var difference = new Difference(noun + " " + credential.shown(), Optional.empty(), what);
    ledger.record(stamp, organization, ChangeKind.UPDATED, List.of(difference), origin);
  }

  private static String noun(CredentialKind kind) {
    return kind.noun().toLowerCase(Locale.ROOT);
  }

  private Organization named(Slug slug) {
    return organizations.find(slug).orElseThrow(() -> slug.notFound().refused());
  }

  private static Refusal notFound(RevokeCredential.Command command) {
    return new Refusal.NotFound(command.kind().noun(), command.credential().toString());
  }
}
