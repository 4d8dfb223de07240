package latchkey.rest.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import latchkey.application.access.api.TakeSnapshot;
import latchkey.rest.security.AccessCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Everybody's access, a line each. */
@Path("v1/snapshot")
@RequestScoped
public class SnapshotResource {
  private static final String LINES = "application/x-ndjson";

  @Inject AccessCaller caller;
  @Inject TakeSnapshot snapshot;

  @Operation(summary = "Streams it; a reader that misses the last line has not got it all")
  @GET
  // whatever is accepted: a client that says application/json everywhere gets its lines, too
  @Produces({LINES, "*/*"})
  public Response take() {
    var organization = caller.organization();
    StreamingOutput lines = stream -> new Snapshot(snapshot, organization, stream).write();
    return Response.ok(lines, LINES).build();
  }
}
