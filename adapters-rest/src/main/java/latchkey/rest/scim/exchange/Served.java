package latchkey.rest.scim.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;

/**
 * What the address of a type does with requests. The addresses themselves name each method again,
 * as /openapi does not list what a resource inherits.
 */
public final class Served {
  private static final String SEARCHES = ".search";

  private final Endpoint endpoint;
  private final Exchanges exchanges;
  private final Walks walks;

  public Served(Endpoint endpoint, Exchanges exchanges, Walks walks) {
    this.endpoint = endpoint;
    this.exchanges = exchanges;
    this.walks = walks;
  }

  /** Makes a resource. */
  public Response post(HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return exchange.answer(endpoint.create(exchange.ask()));
  }

  /** Reads one resource. */
  public Response get(String id, HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return exchange.answer(endpoint.get(one(id), exchange.ask()));
  }

  /** Finds resources. */
  public Response query(HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return found(exchange, exchange.ask().search(endpoint.type()));
  }

  /** Finds resources by a query that stays out of URLs and so out of logs (RFC 7644 §3.4.3). */
  public Response search(HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return found(
        exchange, Search.of(exchange.ask().document(), endpoint.type(), exchange.dialect()));
  }

  private Response found(Exchange exchange, Search asked) {
    var search = exchange.noted(asked);
    return exchange.answer(
        search.cursor().isPresent()
            ? walks.part(endpoint, search)
            : ListAnswer.of(endpoint.find(search), search.window().startIndex()));
  }

  /** Puts another description in the place of a resource's. */
  public Response put(String id, HttpServletRequest request) {
    var exchange = exchanges.urgent(request);
    return exchange.answer(endpoint.replace(one(id), exchange.ask()));
  }

  /** Changes a resource step by step. */
  public Response patch(String id, HttpServletRequest request) {
    var exchange = exchanges.urgent(request);
    return exchange.answer(endpoint.amend(one(id), exchange.ask()));
  }

  /** Takes a resource away. */
  public Response delete(String id, HttpServletRequest request) {
    var exchange = exchanges.urgent(request);
    return exchange.answer(endpoint.delete(one(id), exchange.ask()));
  }

  // JAX-RS takes the address of searches for an id by the methods it does not have; a pattern in
  // the address, which would keep them apart, is copied as it is into /openapi.
  private static String one(String id) {
    if (id.equals(SEARCHES)) throw new NotAllowedException(searchesOnly());
    return id;
  }

  private static Response searchesOnly() {
    return Response.status(405).allow(HttpMethod.OPTIONS, HttpMethod.POST).build();
  }
}
