package latchkey.rest.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import latchkey.application.access.api.TakeSnapshot;
import latchkey.rest.security.AccessCaller;

/** Everybody's access, a line each. */
@Path("v1/snapshot")
@RequestScoped
public class SnapshotResource {
  @Inject AccessCaller caller;
  @Inject TakeSnapshot snapshot;

  /** Streams it; a reader that misses the last line has not got it all. */
  @GET
  @Produces("application/x-ndjson")
  public StreamingOutput take() {
    var organization = caller.organization();
    return stream -> new Snapshot(snapshot, organization, stream).write();
  }
}
