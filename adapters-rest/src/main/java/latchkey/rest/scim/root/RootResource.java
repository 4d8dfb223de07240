package latchkey.rest.scim.root;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import latchkey.domain.attribute.ResourceType;
import latchkey.rest.scim.error.ScimError;
import latchkey.rest.scim.error.ScimType;
import latchkey.rest.scim.exchange.Endpoints;
import latchkey.rest.scim.exchange.Exchange;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.scim.exchange.ListAnswer;
import latchkey.rest.scim.exchange.Search;

/** Queries over all types at once (RFC 7644 §3.4.2.1). */
@Path("v2")
@Dependent
public class RootResource {
  private final Endpoints endpoints;
  private final Exchanges exchanges;

  @Inject
  RootResource(Endpoints endpoints, Exchanges exchanges) {
    this.endpoints = endpoints;
    this.exchanges = exchanges;
  }

  /** Finds resources of any type. */
  @GET
  public Response query(@Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return found(exchange, exchange.ask().search(first()));
  }

  /** Finds them by a query that stays out of URLs and so out of logs (RFC 7644 §3.4.3). */
  @POST
  @Path(".search")
  public Response search(@Context HttpServletRequest request) {
    var exchange = exchanges.of(request);
    return found(exchange, Search.of(exchange.ask().document(), first(), exchange.dialect()));
  }

  private Response found(Exchange exchange, Search asked) {
    var search = exchange.noted(asked);
    requireNumbers(search);
    var page = RootSearch.find(endpoints.all(), search);
    return exchange.answer(ListAnswer.of(page, search.window().startIndex()));
  }

  // To pass a cursor over would end a walk that has hardly begun.
  private static void requireNumbers(Search search) {
    if (search.cursor().isEmpty()) return;
    String text = "Lists of several types have pages by startIndex alone: leave out the cursor.";
    throw ScimError.bad(ScimType.INVALID_CURSOR, text).thrown();
  }

  // One search asks about one type at a time; which comes first does not matter.
  private ResourceType first() {
    return endpoints.all().get(0).type();
  }
}
