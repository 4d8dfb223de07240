package latchkey.rest.admin.credential;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import latchkey.application.credential.api.FindCredentials;
import latchkey.application.credential.api.IssueCredential;
import latchkey.application.credential.api.RevokeCredential;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.Slug;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Secret tokens of both kinds: {@code scim} is a directory's, {@code access} the product's. */
@Path("v1/organizations/{slug}/{door: scim|access}/tokens")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class TokensResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject IssueCredential issue;
  @Inject FindCredentials find;
  @Inject RevokeCredential revoke;
  @Inject Clock clock;

  @PathParam("slug")
  String slug;

  @PathParam("door")
  String door;

  @Operation(summary = "Issues one; its secret is in this answer and never again")
  @POST
  public Response issue(Members body) {
    var issued =
        issue.issue(
            new IssueCredential.Command(
                organization(),
                kind(),
                body.requiredText("name"),
                body.instant("expiresAt"),
                caller.origin("issue-token", Optional.empty())));
    return Response.status(201).entity(TokenJson.issued(issued, clock.instant())).build();
  }

  @Operation(summary = "Lists all, without secrets")
  @GET
  public Json list() {
    var now = clock.instant();
    return Page.whole(
        find.of(organization(), kind()).stream().map(it -> TokenJson.of(it, now)).toList());
  }

  @Operation(summary = "Revokes one for ever")
  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") String id) {
    revoke.revoke(
        new RevokeCredential.Command(
            organization(),
            kind(),
            new CredentialId(PathId.of("Token", id)),
            caller.origin("revoke-token", Optional.empty())));
  }

  private Slug organization() {
    return reach.of(slug).slug();
  }

  private CredentialKind kind() {
    return door.equals("scim") ? CredentialKind.SCIM : CredentialKind.ACCESS;
  }
}
