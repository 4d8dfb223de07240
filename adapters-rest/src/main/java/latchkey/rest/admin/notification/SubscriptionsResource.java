package latchkey.rest.admin.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import latchkey.application.notification.api.AmendSubscription;
import latchkey.application.notification.api.FindSubscriptions;
import latchkey.application.notification.api.RepeatDeliveries;
import latchkey.application.notification.api.Subscribe;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Secrets;
import latchkey.domain.notification.SubscriptionId;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import latchkey.rest.json.Members;
import latchkey.rest.security.AdministratorCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is told of what, by webhook or mail: few, so that a list is one page. */
@Path("v1/organizations/{slug}/subscriptions")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class SubscriptionsResource {
  private static final int MOST_HOURS = 168;

  @Inject AdministratorCaller caller;
  @Inject Reach reach;
  @Inject FindSubscriptions find;
  @Inject Subscribe subscribe;
  @Inject AmendSubscription amend;
  @Inject RepeatDeliveries repeat;
  @Inject SubscriptionReader reader;

  @PathParam("slug")
  String slug;

  @Operation(summary = "Lists them, without secrets")
  @GET
  public Json list() {
    return Page.whole(find.of(reach.of(slug).id()).stream().map(SubscriptionJson::of).toList());
  }

  @Operation(
      summary = "Subscribes; a webhook's secret is in this answer and never again",
      description =
          "kind: webhook with url, or email with address. events: access.changed (webhook only),"
              + " provisioning.failing, provisioning.quarantine, provisioning.silent,"
              + " provisioning.leaving, credential.expiring.")
  @POST
  public Response subscribe(Members body) {
    var organization = reach.of(slug);
    var topics = reader.topics(body).orElse(Set.of());
    var made =
        subscribe.subscribe(
            new Subscribe.Command(
                organization,
                reader.channel(body, topics),
                topics,
                caller.origin("subscribe", body.text("reason"))));
    return Response.status(201).entity(SubscriptionJson.of(made)).build();
  }

  @Operation(summary = "Reads one, without its secret")
  @GET
  @Path("{id}")
  public Json get(@PathParam("id") String id) {
    return SubscriptionJson.of(find.get(reach.of(slug).id(), subscription(id)));
  }

  @Operation(summary = "Changes url or address, events, enabled; what is not said stays")
  @PUT
  @Path("{id}")
  public Json amend(@PathParam("id") String id, Members body) {
    var organization = reach.of(slug);
    var before = find.get(organization.id(), subscription(id));
    Optional<Channel> channel = reader.other(body);
    Optional<Set<Topic>> topics = reader.topics(body);
    reader.requireFit(channel.orElse(before.channel()), topics.orElse(before.topics()));
    return SubscriptionJson.of(
        amend.amend(
            new AmendSubscription.Command(
                organization,
                before.id(),
                channel,
                topics,
                body.flag("enabled"),
                caller.origin("amend-subscription", body.text("reason")))));
  }

  @Operation(summary = "Ends one, and forgets what was sent to it")
  @DELETE
  @Path("{id}")
  public void end(@PathParam("id") String id) {
    var organization = reach.of(slug);
    amend.end(
        new AmendSubscription.End(
            organization, subscription(id), caller.origin("end-subscription", Optional.empty())));
  }

  @Operation(
      summary = "Gives a webhook another secret, which is in this answer and never again",
      description = "The former one signs beside it for overlapHours, 0 to 168; 24 unless said.")
  @POST
  @Path("{id}/secret")
  public Json rotate(@PathParam("id") String id, Members body) {
    Organization organization = reach.of(slug);
    return SubscriptionJson.of(
        amend.rotate(
            new AmendSubscription.Rotation(
                organization,
                subscription(id),
                overlap(body),
                caller.origin("rotate-secret", body.text("reason")))));
  }

  private static Duration overlap(Members body) {
    int hours = body.number("overlapHours").orElse((int) Secrets.OVERLAP.toHours());
    if (hours < 0 || hours > MOST_HOURS) {
      throw new Refusal.Malformed("overlapHours", "must be 0 to " + MOST_HOURS).refused();
    }
    return Duration.ofHours(hours);
  }

  @Operation(summary = "Sends again all that is over and was made since a time")
  @POST
  @Path("{id}/replay")
  public Response replay(@PathParam("id") String id, Members body) {
    var organization = reach.of(slug).id();
    int count = repeat.replay(organization, subscription(id), since(body));
    return Response.status(DeliveriesResource.ACCEPTED)
        .entity(Json.object(out -> out.writeNumberField("count", count)))
        .build();
  }

  private static Instant since(Members body) {
    return body.instant("since")
        .orElseThrow(() -> new Refusal.Malformed("since", "is missing").refused());
  }

  @Operation(summary = "Sends a test")
  @POST
  @Path("{id}/test")
  public Response test(@PathParam("id") String id) {
    var organization = reach.of(slug).id();
    return DeliveriesResource.accepted(repeat.test(organization, subscription(id)));
  }

  static SubscriptionId subscription(String id) {
    return new SubscriptionId(PathId.of("Subscription", id));
  }
}
