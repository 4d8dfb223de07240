package latchkey.rest.admin.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.Projection;
import latchkey.application.query.UserView;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.FindUsers;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Users: seen, suspended, lifted, given access for a time. All else about them is a directory's.
 */
@Path("v1/organizations/{slug}/users")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class UsersResource {
  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject FindUsers find;
  @Inject AmendUser amend;
  @Inject Clock clock;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists users, the suspended included")
  @GET
  public Json list(@BeanParam UserSearch search, @BeanParam Paging paging) {
    var organization = reach.of(slug);
    var part = find.walk(search.walk(organization.id(), paging));
    return Page.of(part, shownIn(organization)::of);
  }

  @Operation(summary = "Reads one")
  @GET
  @Path("{id}")
  public Json get(@PathParam("id") String id) {
    var organization = reach.of(slug);
    return shownIn(organization).of(find.get(key(organization, id), Projection.FULL));
  }

  @Operation(
      summary =
          "Denies access for the administrator's reason or, on a security event, for the signal's")
  @POST
  @Path("{id}/suspend")
  public Json suspend(@PathParam("id") String id, Members body) {
    return change("suspend", id, new UserChange.Suspend(objection(body)), body);
  }

  @Operation(summary = "Withdraws that objection; the directory's stays")
  @POST
  @Path("{id}/lift")
  public Json lift(@PathParam("id") String id, Members body) {
    return change("lift", id, new UserChange.Lift(objection(body)), body);
  }

  @Operation(summary = "Lets access end at a time")
  @PUT
  @Path("{id}/access-until")
  public Json limit(@PathParam("id") String id, Members body) {
    var until = body.instant("accessUntil");
    if (until.isEmpty()) throw new Refusal.Malformed("accessUntil", "is missing").refused();
    return change("limit-access", id, new UserChange.Limit(until), body);
  }

  @Operation(summary = "Lets access have no end")
  @DELETE
  @Path("{id}/access-until")
  public Json unlimit(@PathParam("id") String id) {
    return change("unlimit-access", id, new UserChange.Limit(Optional.empty()), Members.NONE);
  }

  private Json change(String operation, String id, UserChange change, Members body) {
    var organization = reach.of(slug);
    var outcome =
        amend.amend(
            new AmendUser.Command(
                key(organization, id),
                Precondition.NONE,
                List.of(change),
                Projection.FULL,
                caller.origin(operation, body.text("reason"))));
    return shown(organization, outcome.view());
  }

  private Json shown(Organization organization, UserView view) {
    return shownIn(organization).of(view);
  }

  private UserJson shownIn(Organization organization) {
    return new UserJson(organization.enabled(), clock.instant());
  }

  private static UserKey key(Organization organization, String id) {
    return new UserKey(organization.id(), new UserId(PathId.of("User", id)));
  }

  // The directory's own objection is raised and withdrawn through SCIM alone.
  private static Reason objection(Members body) {
    return switch (body.text("for").orElse("ADMINISTRATOR")) {
      case "ADMINISTRATOR" -> Reason.ADMINISTRATOR;
      case "SIGNAL" -> Reason.SIGNAL;
      default -> throw new Refusal.Malformed("for", "must be ADMINISTRATOR or SIGNAL").refused();
    };
  }
}
