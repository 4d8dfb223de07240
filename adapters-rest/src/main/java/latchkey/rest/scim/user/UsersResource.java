package latchkey.rest.scim.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.exchange.Served;
import latchkey.rest.scim.exchange.Walks;

/** The address of users. */
@Path("v2/Users")
@Dependent
public class UsersResource {
  private final Served users;

  @Inject
  UsersResource(UserEndpoint users, Exchanges exchanges, Walks walks) {
    this.users = new Served(users, exchanges, walks);
  }

  /** Makes a user. */
  @POST
  public Response post(@Context HttpServletRequest request) {
    return users.post(request);
  }

  /** Reads one user. */
  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id, @Context HttpServletRequest request) {
    return users.get(id, request);
  }

  /** Finds users. */
  @GET
  public Response query(@Context HttpServletRequest request) {
    return users.query(request);
  }

  /** Finds users by a query that stays out of URLs and so out of logs (RFC 7644 §3.4.3). */
  @POST
  @Path(".search")
  public Response search(@Context HttpServletRequest request) {
    return users.search(request);
  }

  /** Puts another description in the place of a user's. */
  @PUT
  @Path("{id}")
  public Response put(@PathParam("id") String id, @Context HttpServletRequest request) {
    return users.put(id, request);
  }

  /** Changes a user step by step. */
  @PATCH
  @Path("{id}")
  public Response patch(@PathParam("id") String id, @Context HttpServletRequest request) {
    return users.patch(id, request);
  }

  /** Takes a user away. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id, @Context HttpServletRequest request) {
    return users.delete(id, request);
  }
}
