package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a directory is doing, told whenever it changes. */
@Path("v1/organizations/{slug}/provisioning/events")
@RequestScoped
public class EventsResource {
  @Inject Reach reach;
  @Inject AdministratorCaller caller;
  @Inject Listeners listeners;

  @PathParam("slug")
  String slug;

  @Operation(
      summary = "Sends what …/cycles/current says, at once and then whenever it changes (SSE)")
  @GET
  @Produces("text/event-stream")
  public void listen(
      @Parameter(hidden = true) @Context SseEventSink sink,
      @Parameter(hidden = true) @Context Sse sse) {
    listeners.add(reach.of(slug).id(), caller.expires(), sink, sse);
  }
}
