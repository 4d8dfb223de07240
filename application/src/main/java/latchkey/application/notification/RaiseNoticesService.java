package latchkey.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.notification.api.RaiseNotices;
import latchkey.application.notification.spi.Deliveries;
import latchkey.application.notification.spi.Notices;
import latchkey.application.notification.spi.Subscriptions;
import latchkey.application.notification.spi.installation.DeliveryBook;
import latchkey.application.organization.spi.installation.Organizations;
import latchkey.application.schedule.spi.installation.Leases;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;

/** What was told and the deliveries that tell it are written as one, so nothing is told twice. */
@Dependent
class RaiseNoticesService implements RaiseNotices {
  private static final String LEASE = "notices";
  private static final Duration TERM = Duration.ofMinutes(2);
  private static final Set<Topic> TOPICS =
      EnumSet.complementOf(EnumSet.of(Topic.ACCESS, Topic.TEST));

  /** What is seen still is noted that often. */
  private static final Duration NOTED = Duration.ofHours(1);

  /** After so long without being seen it is over, and told of when it comes again. */
  private static final Duration OVER = Duration.ofHours(24);

  private static final Duration LEAVING_OVER = Duration.ofHours(2);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 500;
  private static final int ROUNDS = 20;

  private final Leases leases;
  private final Transactions transactions;
  private final DeliveryBook book;
  private final Organizations organizations;
  private final Subscriptions subscriptions;
  private final Deliveries deliveries;
  private final Notices notices;
  private final Findings findings;
  private final DeliveryBell bell;
  private final Ids ids;
  private final Clock clock;

  @Inject
  RaiseNoticesService(
      Leases leases,
      Transactions transactions,
      DeliveryBook book,
      Organizations organizations,
      Subscriptions subscriptions,
      Deliveries deliveries,
      Notices notices,
      Findings findings,
      DeliveryBell bell,
      Ids ids,
      Clock clock) {
    this.leases = leases;
    this.transactions = transactions;
    this.book = book;
    this.organizations = organizations;
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.notices = notices;
    this.findings = findings;
    this.bell = bell;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean raise(String node) {
    if (!holds(node)) return false;
    for (OrganizationId id : book.wanting(TOPICS)) organizations.find(id).ifPresent(this::raise);
    for (int round = 0; round < ROUNDS && forget() == BATCH; round++) holds(node);
    return true;
  }

  private boolean holds(String node) {
    return transactions.run(() -> leases.acquire(LEASE, node, clock.instant(), TERM));
  }

  private int forget() {
    return transactions.run(() -> book.forget(clock.instant().minus(KEPT), BATCH));
  }

  private void raise(Organization organization) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var found =
        findings.of(organization).stream()
            .collect(Collectors.toMap(Finding::key, Function.identity(), (a, b) -> a));
    boolean told = transactions.run(() -> tell(organization.id(), found, now));
    if (told) bell.ring();
  }

  private boolean tell(OrganizationId organization, Map<String, Finding> found, Instant now) {
    var known = notices.of(organization);
    var fresh = found.values().stream().filter(it -> isNew(it.key(), known, now)).toList();
    note(organization, found.keySet(), known, now);
    var made = made(organization, fresh, now);
    if (!made.isEmpty()) deliveries.add(organization, made);
    return !made.isEmpty();
  }

  private static boolean isNew(String key, Map<String, Instant> known, Instant now) {
    return known.getOrDefault(key, Instant.EPOCH).isBefore(now.minus(lasting(key)));
  }

  private void note(
      OrganizationId organization, Set<String> seen, Map<String, Instant> known, Instant now) {
    var noted = now.minus(NOTED);
    var toNote = keys(seen, key -> known.getOrDefault(key, Instant.EPOCH).isBefore(noted));
    if (!toNote.isEmpty()) notices.seen(organization, toNote, now);
    var over =
        keys(
            known.keySet(),
            key -> !seen.contains(key) && known.get(key).isBefore(now.minus(lasting(key))));
    if (!over.isEmpty()) notices.forget(organization, over);
  }

  private static Set<String> keys(Set<String> of, Predicate<String> which) {
    return of.stream().filter(which).collect(Collectors.toSet());
  }

  private static Duration lasting(String key) {
    return key.startsWith(Topic.LEAVING.name()) ? LEAVING_OVER : OVER;
  }

  private List<Delivery> made(OrganizationId organization, List<Finding> fresh, Instant now) {
    if (fresh.isEmpty()) return List.of();
    var to = subscriptions.of(organization);
    return fresh.stream().map(Finding::notice).flatMap(it -> told(it, to, now)).toList();
  }

  private Stream<Delivery> told(Event.Notice notice, List<Subscription> to, Instant now) {
    return to.stream()
        .filter(it -> it.wants(notice.topic()))
        .map(it -> Delivery.of(it, new DeliveryId(ids.next()), notice, now));
  }
}
