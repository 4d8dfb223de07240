package latchkey.rest.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import latchkey.application.access.api.AnswerAccess;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.rest.json.Json;
import latchkey.rest.request.QueryText;
import latchkey.rest.security.AccessCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** May this person enter? */
@Path("v1/users")
@Produces("application/json")
@RequestScoped
public class AccessResource {
  @Inject AccessCaller caller;
  @Inject AnswerAccess access;

  @Operation(summary = "Answers by id")
  @GET
  @Path("{id}")
  public Json byId(@PathParam("id") String id) {
    return AccessJson.of(access.byId(new UserKey(caller.organization(), id(id))));
  }

  @Operation(summary = "Answers by userName or externalId, whichever is given")
  @GET
  public Json byName(
      @QueryParam("userName") String userName, @QueryParam("externalId") String externalId) {
    if ((userName == null) == (externalId == null)) throw oneOfTwo();
    return AccessJson.of(userName != null ? named(userName) : known(externalId));
  }

  private AccessAnswer named(String userName) {
    return access.byUserName(
        caller.organization(), new UserName(QueryText.of("userName", userName)));
  }

  private AccessAnswer known(String externalId) {
    return access.byExternalId(
        caller.organization(), new ExternalId(QueryText.of("externalId", externalId)));
  }

  // Any other spelling than the lower-case canonical one is nobody's id.
  private static UserId id(String text) {
    try {
      var id = UUID.fromString(text);
      if (id.toString().equals(text)) return new UserId(id);
    } catch (IllegalArgumentException e) {
      // told below, together with other spellings
    }
    throw new Refusal.NotFound("User", text).refused();
  }

  private static RuntimeException oneOfTwo() {
    return new Refusal.Malformed("query", "must have either userName or externalId").refused();
  }
}
