package latchkey.application.notification.spi.installation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import latchkey.domain.change.Placed;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.OrganizationId;

/** How far deliveries are made of the feeds, and who has some due. */
public interface DeliveryBook {
  /** Locks the book until the transaction ends. */
  void lock();

  /**
   * Reads on in it; locks it, too, where there is something to read, so that of each change
   * deliveries are made once.
   *
   * @param limit most changes
   */
  Pages open(int limit);

  /** Changes up to there are done with. */
  void reached(long position);

  /** Subscriptions that are enabled and have something due. */
  List<Subscription> withWork(Instant now);

  /** Organizations that have an enabled subscription to one of these. */
  List<OrganizationId> wanting(Set<Topic> topics);

  /**
   * Takes away deliveries that were made before.
   *
   * @return how many went; less than {@code limit} when none is left
   */
  int forget(Instant before, int limit);

  /**
   * Placed changes, in order, of organizations that have an enabled subscription to access.
   *
   * @param from up to which changes were done with before
   * @param upTo up to which they are read now
   */
  record Pages(List<Placed> changes, long from, long upTo) {
    public Pages {
      changes = List.copyOf(changes);
    }
  }
}
