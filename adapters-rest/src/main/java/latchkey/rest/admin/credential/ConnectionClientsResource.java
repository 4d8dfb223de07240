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
import java.util.Optional;
import latchkey.domain.credential.CredentialKind;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** OAuth clients of the directory of one connection. */
@Path("v1/organizations/{slug}/connections/{connection}/clients")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class ConnectionClientsResource {
  @Inject Tokens tokens;

  @PathParam("slug")
  String slug;

  @PathParam("connection")
  String connection;

  @Operation(
      summary =
          "Registers one; its secret, if it is to have one, is in this answer and never again",
      description =
          "A client has a secret, unless it comes with one of jwks (its public keys, RFC 7517),"
              + " jwksUri (where they are published) and federation (issuer, subject and audience of"
              + " the assertions of somebody who speaks for it).")
  @POST
  public Response issue(Members body) {
    return tokens.client(slug, Optional.of(connection), body);
  }

  @Operation(summary = "Lists all of the connection, without secrets")
  @GET
  public Json list() {
    return tokens.list(CredentialKind.CLIENT, slug, Optional.of(connection));
  }

  @Operation(summary = "Revokes one for ever, and with it all tokens it was granted")
  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("id") String id) {
    tokens.revoke(CredentialKind.CLIENT, slug, Optional.of(connection), id);
  }
}
