package latchkey.rest.admin.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import latchkey.application.notification.api.FindDeliveries;
import latchkey.application.notification.api.RepeatDeliveries;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.SubscriptionId;
import latchkey.rest.admin.organization.Reach;
import latchkey.rest.admin.page.Page;
import latchkey.rest.admin.page.Paging;
import latchkey.rest.admin.page.PathId;
import latchkey.rest.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was told to a subscription, and what is to be. */
@Path("v1/organizations/{slug}/subscriptions/{id}/deliveries")
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class DeliveriesResource {
  static final int ACCEPTED = 202;

  @Inject Reach reach;
  @Inject FindDeliveries find;
  @Inject RepeatDeliveries repeat;

  @PathParam("slug")
  String slug;

  @PathParam("id")
  String id;

  @Operation(summary = "Lists what was sent and is to be sent, latest first; kept for 30 days")
  @GET
  public Json list(@BeanParam Paging paging) {
    var organization = reach.of(slug).id();
    return Page.of(
        find.list(organization, subscription(), paging.place(), paging.limit() + 1),
        paging,
        it -> it.id().value(),
        DeliveryJson::of);
  }

  @Operation(summary = "Sends one again, under the id it had")
  @POST
  @Path("{delivery}/replay")
  public Response replay(@PathParam("delivery") String delivery) {
    var organization = reach.of(slug).id();
    var which = new DeliveryId(PathId.of("Delivery", delivery));
    return accepted(repeat.replay(organization, subscription(), which));
  }

  private SubscriptionId subscription() {
    return SubscriptionsResource.subscription(id);
  }

  static Response accepted(Delivery delivery) {
    return Response.status(ACCEPTED).entity(DeliveryJson.of(delivery)).build();
  }
}
