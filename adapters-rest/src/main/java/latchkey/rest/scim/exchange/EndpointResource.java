package latchkey.rest.scim.exchange;

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

/** Serves an endpoint by HTTP; each type of resource has its address and nothing else to add. */
public abstract class EndpointResource {
  // Otherwise the address of searches would be taken for an id by the methods it does not have.
  private static final String ONE = "{id: (?!\\.search$)[^/]+}";

  private final Endpoint endpoint;
  private final Exchanges exchanges;
  private final Walks walks;

  protected EndpointResource(Endpoint endpoint, Exchanges exchanges, Walks walks) {
    this.endpoint = endpoint;
    this.exchanges = exchanges;
    this.walks = walks;
  }

  /** Makes a resource. */
  @POST
  public Response post(@Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return exchange.answer(endpoint.create(exchange.ask()));
  }

  /** Reads one resource. */
  @GET
  @Path(ONE)
  public Response get(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return exchange.answer(endpoint.get(id, exchange.ask()));
  }

  /** Finds resources. */
  @GET
  public Response query(@Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return found(exchange, exchange.ask().search(endpoint.type()));
  }

  /** Finds resources by a query that stays out of URLs and so out of logs (RFC 7644 §3.4.3). */
  @POST
  @Path(".search")
  public Response search(@Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return found(
        exchange, Search.of(exchange.ask().document(), endpoint.type(), exchange.dialect()));
  }

  private Response found(Exchange exchange, Search search) {
    return exchange.answer(
        search.cursor().isPresent()
            ? walks.part(endpoint, search)
            : ListAnswer.of(endpoint.find(search), search.window().startIndex()));
  }

  /** Puts another description in the place of a resource's. */
  @PUT
  @Path(ONE)
  public Response put(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return exchange.answer(endpoint.replace(id, exchange.ask()));
  }

  /** Changes a resource step by step. */
  @PATCH
  @Path(ONE)
  public Response patch(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return exchange.answer(endpoint.amend(id, exchange.ask()));
  }

  /** Takes a resource away. */
  @DELETE
  @Path(ONE)
  public Response delete(@PathParam("id") String id, @Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return exchange.answer(endpoint.delete(id, exchange.ask()));
  }
}
