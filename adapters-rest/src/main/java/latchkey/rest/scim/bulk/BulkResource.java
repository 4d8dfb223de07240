package latchkey.rest.scim.bulk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import latchkey.rest.request.PublicUrl;
import latchkey.rest.scim.call.CallNote;
import latchkey.rest.scim.exchange.Endpoints;
import latchkey.rest.scim.exchange.Exchanges;
import latchkey.rest.security.ScimCaller;

/** Several operations in one request (RFC 7644 §3.7). */
@Path("v2/Bulk")
@Dependent
public class BulkResource {
  private final Endpoints endpoints;
  private final Exchanges exchanges;
  private final ScimCaller caller;
  private final PublicUrl url;

  @Inject
  BulkResource(Endpoints endpoints, Exchanges exchanges, ScimCaller caller, PublicUrl url) {
    this.endpoints = endpoints;
    this.exchanges = exchanges;
    this.caller = caller;
    this.url = url;
  }

  /** Does them; the answer is 200 whatever became of each. */
  @POST
  public Response post(@Context HttpServletRequest request) {
    var exchange = exchanges.urgent(request);
    var body = exchange.body(BulkLimits.MAX_PAYLOAD_SIZE);
    var bulk = BulkRequest.read(body, exchange.dialect());
    var turns = bulk.turns(new TaskReader(endpoints), caller.requestId());
    var run =
        new BulkRun(
            turns,
            bulk.patience(),
            url.tenant(),
            exchange.dialect()::within,
            exchange.pace(),
            caller.requestId());
    var outcomes = run.outcomes();
    BulkLog.of(turns, outcomes).tell(CallNote.of(request));
    return exchange.answer(new BulkAnswer(bulk.operations(), outcomes, caller.requestId()));
  }
}
