package latchkey.rest.scim.group;

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

/** The address of groups. */
@Path("v2/Groups")
@Dependent
public class GroupsResource {
  private final Served groups;

  @Inject
  GroupsResource(GroupEndpoint groups, Exchanges exchanges, Walks walks) {
    this.groups = new Served(groups, exchanges, walks);
  }

  /** Makes a group. */
  @POST
  public Response post(@Context HttpServletRequest request) {
    return groups.post(request);
  }

  /** Reads one group. */
  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id, @Context HttpServletRequest request) {
    return groups.get(id, request);
  }

  /** Finds groups. */
  @GET
  public Response query(@Context HttpServletRequest request) {
    return groups.query(request);
  }

  /** Finds groups by a query that stays out of URLs and so out of logs (RFC 7644 §3.4.3). */
  @POST
  @Path(".search")
  public Response search(@Context HttpServletRequest request) {
    return groups.search(request);
  }

  /** Puts another description in the place of a group's. */
  @PUT
  @Path("{id}")
  public Response put(@PathParam("id") String id, @Context HttpServletRequest request) {
    return groups.put(id, request);
  }

  /** Changes a group step by step. */
  @PATCH
  @Path("{id}")
  public Response patch(@PathParam("id") String id, @Context HttpServletRequest request) {
    return groups.patch(id, request);
  }

  /** Takes a group away. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id, @Context HttpServletRequest request) {
    return groups.delete(id, request);
  }
}
