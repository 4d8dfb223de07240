package latchkey.rest.admin.tombstone;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.Optional;
import latchkey.application.tombstone.api.FindTombstones;
import latchkey.application.tombstone.api.PurgeUser;
import latchkey.application.tombstone.api.RestoreUser;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.admin.user.UserJson;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tombstones: seen, made users again, purged. */
@Path("v1/organizations/{slug}/tombstones")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class TombstonesResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject FindTombstones find;
  @Inject RestoreUser restore;
  @Inject PurgeUser purge;
  @Inject Clock clock;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists them")
  @GET
  public Json list(@BeanParam Paging paging) {
    return Page.of(
        find.list(reach.of(slug).id(), paging.slice()),
        paging,
        it -> it.key().id().value(),
        TombstoneJson::of);
  }

  @Operation(summary = "Reads one")
  @GET
  @Path("{id}")
  public Json get(@PathParam("id") String id) {
    return TombstoneJson.of(find.get(key(id)));
  }

  @Operation(summary = "Makes it the user it was, suspended until an administrator lifts it")
  @POST
  @Path("{id}/restore")
  public Json restore(@PathParam("id") String id, Members body) {
    var view = restore.restore(key(id), caller.origin("restore", body.text("reason")));
    return new UserJson(reach.of(slug).enabled(), clock.instant()).of(view);
  }

  @Operation(summary = "Erases the personal data for ever")
  @POST
  @Path("{id}/purge")
  public void purge(@PathParam("id") String id, Members body) {
    // a reason would be kept where a purged person's data must not be
    purge.purge(key(id), caller.origin("purge", Optional.empty()).answering(204));
  }

  private UserKey key(String id) {
    return new UserKey(reach.of(slug).id(), new UserId(PathId.of("Tombstone", id)));
  }
}
