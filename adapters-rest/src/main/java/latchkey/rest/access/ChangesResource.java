package latchkey.rest.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.time.Duration;
import java.util.Optional;
import latchkey.application.change.api.FollowChanges;
import latchkey.application.change.api.FollowChanges.Page;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.json.Json;
import latchkey.rest.security.AccessCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The ordered feed of what changes access. */
@Path("v1/changes")
@Produces("application/json")
@RequestScoped
public class ChangesResource {
  private static final int MOST = 1_000;
  private static final int LONGEST_WAIT = 30;

  @Inject AccessCaller caller;
  @Inject FollowChanges changes;
  @Inject Waiters waiters;

  @Operation(summary = "What came after a cursor; waits for something to come when asked to")
  @GET
  public void follow(
      @QueryParam("after") String after,
      @QueryParam("wait") @DefaultValue("0") String wait,
      @QueryParam("limit") @DefaultValue("100") String limit,
      @Parameter(hidden = true) @Suspended AsyncResponse answer) {
    var seconds = number("wait", wait, 0, LONGEST_WAIT);
    var most = number("limit", limit, 1, MOST);
    var organization = caller.organization();
    var cursor = Optional.ofNullable(after).filter(text -> !text.isEmpty());
    waiters.answer(
        answer, seconds, allowed -> shown(organization, cursor, Duration.ofSeconds(allowed), most));
  }

  private Json shown(
      OrganizationId organization, Optional<String> after, Duration wait, int limit) {
    return shown(changes.follow(organization, after, wait, limit));
  }

  private static Json shown(Page page) {
    return Json.object(
        out -> {
          out.writeArrayFieldStart("items");
          for (var item : page.items()) ChangeJson.of(item).write(out);
          out.writeEndArray();
          out.writeStringField("next", page.next());
        });
  }

  private static int number(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // told below, together with numbers that are out of range
    }
    throw new Refusal.Malformed(name, "must be " + least + " to " + most).refused();
  }
}
