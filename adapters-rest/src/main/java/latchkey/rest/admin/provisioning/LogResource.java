package latchkey.rest.admin.provisioning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import latchkey.application.log.api.ReadLog;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What directories did: changes, and requests that changed nothing, newest first. */
@Path("v1/organizations/{slug}/provisioning/log")
@RequestScoped
public class LogResource {
  private static final String LINES = "application/x-ndjson";
  private static final String TABLE = "text/csv; charset=utf-8";

  @Inject Reach reach;
  @Inject ReadLog log;

  @PathParam("slug")
  String slug;

  @Operation(
      summary = "Lists it, newest first; 'searchedTo' says where a long search stopped for now")
  @GET
  @Produces("application/json")
  public Json list(@BeanParam LogSearch search, @BeanParam Paging paging) {
    return LogJson.of(
        log.read(reach.of(slug).id(), search.filter(), paging.place(), paging.limit()));
  }

  @Operation(summary = "Streams all of it as NDJSON, or with format=csv as CSV")
  @GET
  @Path("export")
  // whatever is accepted: a client that says application/json everywhere gets its lines, too
  @Produces({LINES, "text/csv", "*/*"})
  public Response export(
      @BeanParam LogSearch search, @QueryParam("format") @DefaultValue("ndjson") String format) {
    var export = new LogExport(log, reach.of(slug).id(), search.filter());
    return switch (format) {
      case "ndjson" -> answer(export::ndjson, LINES, "provisioning-log.ndjson");
      case "csv" -> answer(export::csv, TABLE, "provisioning-log.csv");
      default -> throw new Refusal.Malformed("format", "must be ndjson or csv").refused();
    };
  }

  private static Response answer(StreamingOutput stream, String type, String name) {
    return Response.ok(stream, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }
}
