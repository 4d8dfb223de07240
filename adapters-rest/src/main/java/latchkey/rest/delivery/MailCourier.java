package latchkey.rest.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.notification.api.CarryDeliveries;
import latchkey.application.notification.api.CarryDeliveries.Failure;
import latchkey.application.notification.api.CarryDeliveries.Letter;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.Subscription;
import latchkey.rest.metrics.DeliveryTimes;

/** Tells all that is due to one address in one mail. */
@Dependent
class MailCourier {
  private final CarryDeliveries carry;
  private final Mailer mailer;
  private final MailText texts;
  private final DeliveryTimes times;

  @Inject
  MailCourier(CarryDeliveries carry, Mailer mailer, MailText texts, DeliveryTimes times) {
    this.carry = carry;
    this.mailer = mailer;
    this.texts = texts;
    this.times = times;
  }

  Trip carry(Subscription to) {
    var letters = carry.gather(to).letters().stream().map(Letter::delivery).toList();
    return letters.isEmpty() ? Trip.DONE : send(to, letters);
  }

  private Trip send(Subscription to, List<Delivery> letters) {
    var events = letters.stream().map(Delivery::event).toList();
    var trouble = mailer.send(to.channel().target(), texts.of(events));
    if (trouble.isEmpty()) {
      times.delivered(to.channel(), letters);
      carry.delivered(letters, Optional.empty());
      return Trip.DONE;
    }
    times.failed(to.channel(), letters);
    carry.failed(letters, new Failure(Optional.empty(), trouble.get(), Optional.empty()));
    return Trip.NOBODY_THERE;
  }
}
