package latchkey.rest.admin.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import latchkey.application.credential.api.FindCredentials;
import latchkey.application.credential.api.IssueCredential;
import latchkey.application.credential.api.RegisterClient;
import latchkey.application.credential.api.RevokeCredential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.credential.Proof;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Slug;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;

/** What is done with credentials, whichever door they open. */
@Dependent
class Tokens {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject IssueCredential issue;
  @Inject RegisterClient register;
  @Inject ClientProofs proofs;
  @Inject FindCredentials find;
  @Inject RevokeCredential revoke;
  @Inject TokenJson json;
  @Inject Clock clock;

  Response issue(CredentialKind kind, String slug, Members body) {
    return issue(kind, slug, Optional.empty(), body);
  }

  Response issue(CredentialKind kind, String slug, Optional<String> connection, Members body) {
    var issued =
        issue.issue(
            new IssueCredential.Command(
                organization(slug),
                kind,
                id(connection),
                body.requiredText("name"),
                body.instant("expiresAt"),
                caller.origin("issue-" + word(kind), Optional.empty())));
    return Response.status(201).entity(json.issued(issued, clock.instant())).build();
  }

  /** One that proves itself in another way than by a secret, if it says so. */
  Response client(String slug, Optional<String> connection, Members body) {
    return proofs
        .read(body)
        .map(proof -> registered(slug, connection, body, proof))
        .orElseGet(() -> issue(CredentialKind.CLIENT, slug, connection, body));
  }

  private Response registered(String slug, Optional<String> connection, Members body, Proof proof) {
    var client =
        register.register(
            new RegisterClient.Command(
                organization(slug),
                id(connection),
                proof,
                body.requiredText("name"),
                body.instant("expiresAt"),
                caller.origin("issue-client", Optional.empty())));
    return Response.status(201).entity(json.of(client, clock.instant())).build();
  }

  Json list(CredentialKind kind, String slug) {
    return list(kind, slug, Optional.empty());
  }

  Json list(CredentialKind kind, String slug, Optional<String> connection) {
    var now = clock.instant();
    var found = find.of(organization(slug), kind, id(connection));
    return Page.whole(found.stream().map(it -> json.of(it, now)).toList());
  }

  void revoke(CredentialKind kind, String slug, String id) {
    revoke(kind, slug, Optional.empty(), id);
  }

  void revoke(CredentialKind kind, String slug, Optional<String> connection, String id) {
    revoke.revoke(
        new RevokeCredential.Command(
            organization(slug),
            kind,
            id(connection),
            new CredentialId(PathId.of(kind.noun(), id)),
            caller.origin("revoke-" + word(kind), Optional.empty())));
  }

  private static Optional<ConnectionId> id(Optional<String> connection) {
    return connection.map(it -> new ConnectionId(PathId.of("Connection", it)));
  }

  private static String word(CredentialKind kind) {
    return kind.noun().toLowerCase(Locale.ROOT);
  }

  private Slug organization(String slug) {
    return reach.of(slug).slug();
  }
}
