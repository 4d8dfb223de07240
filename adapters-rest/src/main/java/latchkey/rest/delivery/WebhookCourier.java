package latchkey.rest.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import latchkey.application.notification.api.CarryDeliveries;
import latchkey.application.notification.api.CarryDeliveries.Failure;
import latchkey.application.notification.api.CarryDeliveries.Letter;
import latchkey.application.notification.api.CarryDeliveries.Load;
import latchkey.domain.notification.Channel;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.Subscription;
import latchkey.rest.metrics.DeliveryTimes;
import latchkey.rest.outgoing.Outcome;

/** Carries what is due to one receiver, message by message. */
@Dependent
class WebhookCourier {
  private static final int AT_ONCE = 5;
  private static final int GONE = 410;

  private final CarryDeliveries carry;
  private final WebhookPost post;
  private final DeliveryTimes times;
  private final Clock clock;

  @Inject
  WebhookCourier(CarryDeliveries carry, WebhookPost post, DeliveryTimes times, Clock clock) {
    this.carry = carry;
    this.post = post;
    this.times = times;
    this.clock = clock;
  }

  /** Carries some. */
  Trip carry(Subscription to) {
    var load = carry.claim(to, AT_ONCE);
    for (int i = 0; i < load.letters().size(); i++) {
      var trip = carry(load, load.letters().get(i));
      if (trip != Trip.GOES_ON) {
        carry.putBack(unsent(load, i + 1));
        return trip;
      }
    }
    return load.letters().isEmpty() ? Trip.DONE : Trip.GOES_ON;
  }

  private static List<Delivery> unsent(Load load, int from) {
    return load.letters().subList(from, load.letters().size()).stream()
        .map(Letter::delivery)
        .toList();
  }

  private Trip carry(Load load, Letter letter) {
    var outcome = post.send(load.to(), load.keys(), letter);
    return outcome.accept(new Report(load.to().channel(), letter.delivery()));
  }

  /** Tells the application what came of one, and us whether to go on. */
  private final class Report implements Outcome.Cases<Trip> {
    private final Channel channel;
    private final Delivery sent;

    Report(Channel channel, Delivery sent) {
      this.channel = channel;
      this.sent = sent;
    }

    @Override
    public Trip answered(Outcome.Answered answer) {
      if (answer.status() == GONE) {
        carry.gone(sent, GONE);
        return Trip.DONE;
      }
      if (answer.successful()) {
        times.delivered(channel, List.of(sent));
        carry.delivered(List.of(sent), Optional.of(answer.status()));
      } else {
        failed(answer);
      }
      return Trip.GOES_ON;
    }

    private void failed(Outcome.Answered answer) {
      var wish = answer.header("retry-after").flatMap(it -> RetryAfter.read(it, clock.instant()));
      var why = "answered " + answer.status();
      failed(new Failure(Optional.of(answer.status()), why, wish));
    }

    @Override
    public Trip refused(Outcome.Refused refusal) {
      return unsent(refusal.why());
    }

    @Override
    public Trip unreachable(Outcome.Unreachable nobody) {
      return unsent(nobody.why());
    }

    private Trip unsent(String why) {
      failed(new Failure(Optional.empty(), why, Optional.empty()));
      return Trip.NOBODY_THERE;
    }

    private void failed(Failure why) {
      times.failed(channel, List.of(sent));
      carry.failed(List.of(sent), why);
    }
  }
}
