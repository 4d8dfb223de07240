package latchkey.application.notification.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import latchkey.application.change.api.FollowChanges;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.Subscription;

/**
 * What a sender asks and reports. Of what is claimed nobody else is given a part, unless the
 * claimer is not heard of for two minutes: then it is sent again.
 */
public interface CarryDeliveries {
  /** Waits for something to become due, or for the time to pass; whoever is due, is told. */
  List<Subscription> withWork(Duration atMost);

  /** Claims some that are due, in order, with what signs them. */
  Load claim(Subscription to, int most);

  /**
   * Claims all that are due, to be told together; nothing when the organization has got as many
   * mails this hour as it may: these wait, and come together later.
   */
  Load gather(Subscription to);

  /** The receiver has them. */
  void delivered(List<Delivery> sent, Optional<Integer> status);

  /** The receiver has them not; they come again by the schedule, or are given up. */
  void failed(List<Delivery> sent, Failure failure);

  /** They were not sent after all, and come again soon. */
  void putBack(List<Delivery> unsent);

  /** The receiver wants nothing any more, and gets nothing. */
  void gone(Delivery sent, int status);

  /**
   * Why it failed.
   *
   * @param wish when the receiver wants it again
   */
  record Failure(Optional<Integer> status, String why, Optional<Duration> wish) {}

  /**
   * What is carried at once.
   *
   * @param keys sign each message, the current one first
   */
  record Load(Subscription to, List<byte[]> keys, List<Letter> letters) {
    public Load {
      keys = List.copyOf(keys);
      letters = List.copyOf(letters);
    }
  }

  /**
   * One message.
   *
   * @param item the item of the feed as of now, when it is about access
   */
  record Letter(Delivery delivery, Optional<FollowChanges.Item> item) {}
}
