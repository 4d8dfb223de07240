package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.ChangeBuilder.aChange;
import static latchkey.persistence.contract.samples.SubscriptionBuilder.aSubscription;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Placed;
import latchkey.domain.notification.Delivery;
import latchkey.domain.notification.DeliveryId;
import latchkey.domain.notification.Event;
import latchkey.domain.notification.Progress;
import latchkey.domain.notification.Secrets;
import latchkey.domain.notification.Subscription;
import latchkey.domain.notification.Topic;
import latchkey.domain.refusal.Version;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.Test;

/** What subscriptions, deliveries and notices must be in every store. */
public abstract class NotificationsContract extends StoreSuite {
  private static final Instant NOON = SampleTimes.NOON;
  private static final Instant LATER = SampleTimes.minute(1);

  private Subscription add(Subscription it) {
    run(() -> store().subscriptions().add(here, it));
    return it;
  }

  private Delivery told(Subscription to, UUID subject, long place) {
    return add(to, access(subject, place));
  }

  private static Event access(UUID subject, long place) {
    return new Event.AccessChanged(
        subject, place, NOON, ChangeKind.SUSPENDED, ObjectKind.USER, new Version(place));
  }

  private Delivery add(Subscription to, Event event) {
    var made = Delivery.of(to, new DeliveryId(SampleIds.next()), event, NOON);
    run(() -> store().deliveries().add(here, List.of(made)));
    return made;
  }

  private List<Delivery> due(Subscription to) {
    return store().deliveries().due(here, to.id(), LATER, 100);
  }

  private List<Delivery> advance(Delivery before, Progress next) {
    return run(
        () -> store().deliveries().advance(here, List.of(before), List.of(before.with(next))));
  }

  private Delivery claimed(Delivery it) {
    return advance(it, it.progress().claimed(LATER)).get(0);
  }

  private Delivery delivered(Delivery it) {
    var claimed = claimed(it);
    return advance(claimed, claimed.progress().delivered(Optional.of(204), LATER)).get(0);
  }

  @Test
  void a_subscription_is_found_as_it_was_kept_last() {
    var made = add(aSubscription().in(here).build());
    var mail = add(aSubscription().in(here).byMail("ops@contoso.example").build());
    var rotated = Secrets.first("old").rotated("new", NOON, Duration.ofHours(1));
    var changed = made.signing(rotated).stopped(Subscription.Cause.GONE, NOON);
    run(() -> store().subscriptions().save(here, changed));

    assertThat(store().subscriptions().find(here, made.id())).contains(changed);
    assertThat(run(() -> store().subscriptions().findForChange(here, mail.id()))).contains(mail);
    assertThat(store().subscriptions().of(here)).containsExactly(changed, mail);
  }

  @Test
  void a_subscription_goes_with_its_deliveries() {
    var gone = add(aSubscription().in(here).build());
    var kept = add(aSubscription().in(here).build());
    told(gone, SampleIds.next(), 1);
    var other = told(kept, SampleIds.next(), 1);

    run(() -> store().subscriptions().remove(here, gone.id()));

    assertThat(store().subscriptions().of(here)).containsExactly(kept);
    assertThat(due(gone)).isEmpty();
    assertThat(due(kept)).containsExactly(other);
  }

  @Test
  void every_kind_of_event_is_found_as_it_was_kept() {
    var to = add(aSubscription().in(here).build());
    var facts = Map.of("connection", "Entra \"1\"\n\u202e", "count", "12");
    var notice = add(to, new Event.Notice(Topic.LEAVING, SampleIds.next(), NOON, facts));
    var access = told(to, SampleIds.next(), 7);

    assertThat(store().deliveries().find(here, to.id(), notice.id())).contains(notice);
    assertThat(store().deliveries().list(here, to.id(), Optional.empty(), 10))
        .containsExactly(access, notice);
    assertThat(store().deliveries().list(here, to.id(), Optional.of(access.id().value()), 10))
        .containsExactly(notice);
  }

  @Test
  void what_is_about_one_comes_one_by_one_and_in_the_order_of_places() {
    var to = add(aSubscription().in(here).build());
    var babs = SampleIds.next();
    var third = told(to, babs, 30);
    var first = told(to, babs, 10);
    var second = told(to, babs, 20);
    var other = told(to, SampleIds.next(), 25);

    assertThat(due(to)).containsExactly(first, other);
    var sending = claimed(first);
    assertThat(due(to)).containsExactly(other);
    advance(sending, sending.progress().delivered(Optional.of(200), LATER));
    assertThat(due(to)).containsExactly(second, other);
    delivered(second);
    assertThat(due(to)).containsExactlyInAnyOrder(third, other);
  }

  @Test
  void what_failed_keeps_what_follows_about_the_same_waiting() {
    var to = add(aSubscription().in(here).build());
    var babs = SampleIds.next();
    var sending = claimed(told(to, babs, 1));
    told(to, babs, 2);
    var failed =
        sending.progress().failed(Optional.of(503), "busy", Optional.empty(), LATER, new Random(1));
    advance(sending, failed);

    assertThat(due(to)).isEmpty();
    assertThat(store().deliveries().find(here, to.id(), sending.id()).orElseThrow().progress())
        .isEqualTo(failed);
    assertThat(store().deliveries().due(here, to.id(), SampleTimes.minute(2), 9)).hasSize(1);
  }

  @Test
  void what_met_nobody_comes_at_once_when_the_receiver_is_back() {
    var to = add(aSubscription().in(here).build());
    var silent = failed(told(to, SampleIds.next(), 1), Optional.empty());
    var busy = failed(told(to, SampleIds.next(), 2), Optional.of(503));
    var refused = failed(told(to, SampleIds.next(), 3), Optional.of(400));
    var sending = claimed(told(to, SampleIds.next(), 4));

    run(() -> store().deliveries().hasten(here, to.id(), LATER, LATER.plusSeconds(120)));

    assertThat(due(to)).extracting(Delivery::id).containsExactly(silent.id(), busy.id());
    for (var left : List.of(refused, sending)) {
      assertThat(store().deliveries().find(here, to.id(), left.id())).contains(left);
    }
  }

  /** Failed so often that it waits for long. */
  private Delivery failed(Delivery it, Optional<Integer> status) {
    var left = it;
    for (int attempt = 1; attempt <= 3; attempt++) {
      var sending = claimed(left);
      var gap = Optional.<Duration>empty();
      var progress = sending.progress().failed(status, "no", gap, LATER, new Random(1));
      left = advance(sending, progress).get(0);
    }
    return left;
  }

  @Test
  void notices_do_not_wait_for_each_other() {
    var to = add(aSubscription().in(here).byMail("ops@contoso.example").build());
    var about = SampleIds.next();
    add(to, new Event.Notice(Topic.FAILURE, about, NOON, Map.of()));
    add(to, new Event.Notice(Topic.SILENCE, about, NOON, Map.of()));

    assertThat(due(to)).hasSize(2);
  }

  @Test
  void of_two_who_claim_the_same_one_has_it() {
    var to = add(aSubscription().in(here).build());
    var one = told(to, SampleIds.next(), 1);

    var first = advance(one, one.progress().claimed(LATER));
    var second = advance(one, one.progress().claimed(LATER));

    assertThat(first).hasSize(1);
    assertThat(second).isEmpty();
    assertThat(due(to)).isEmpty();
    // unless its sender is not heard of
    assertThat(store().deliveries().due(here, to.id(), SampleTimes.minute(4), 9)).hasSize(1);
  }

  @Test
  void what_is_over_is_sent_again_on_demand() {
    var to = add(aSubscription().in(here).build());
    var over = delivered(told(to, SampleIds.next(), 1));
    var open = told(to, SampleIds.next(), 2);

    assertThat(replay(to, LATER)).isZero();
    assertThat(replay(to, NOON)).isEqualTo(1);
    assertThat(due(to)).containsExactlyInAnyOrder(over.with(Progress.dueAt(LATER)), open);
  }

  private int replay(Subscription to, Instant since) {
    return run(() -> store().deliveries().replay(here, to.id(), since, LATER));
  }

  @Test
  void mails_are_counted_once_however_much_they_tell() {
    var to = add(aSubscription().in(here).byMail("ops@contoso.example").build());
    var one = add(to, new Event.Notice(Topic.FAILURE, SampleIds.next(), NOON, Map.of()));
    var two = add(to, new Event.Notice(Topic.SILENCE, SampleIds.next(), NOON, Map.of()));
    run(() -> store().deliveries().mailed(here, SampleIds.next(), List.of(one, two), LATER));

    assertThat(store().deliveries().mailings(here, NOON)).containsExactly(LATER);
    assertThat(store().deliveries().mailings(here, LATER)).isEmpty();
  }

  @Test
  void only_who_is_enabled_and_has_something_due_has_work() {
    var busy = add(aSubscription().in(here).build());
    var idle = add(aSubscription().in(here).build());
    var stopped = add(aSubscription().in(here).build());
    told(busy, SampleIds.next(), 1);
    told(stopped, SampleIds.next(), 1);
    run(
        () ->
            store()
                .subscriptions()
                .save(here, stopped.stopped(Subscription.Cause.ADMINISTRATOR, NOON)));

    assertThat(store().deliveryBook().withWork(LATER))
        .contains(busy)
        .doesNotContain(idle)
        .noneMatch(it -> it.id().equals(stopped.id()));
    assertThat(store().deliveryBook().withWork(SampleTimes.minute(-1))).doesNotContain(busy);
  }

  @Test
  void organizations_that_want_a_topic_are_known() {
    add(aSubscription().in(here).byMail("ops@contoso.example").build());

    assertThat(store().deliveryBook().wanting(Set.of(Topic.SILENCE))).contains(here);
    assertThat(store().deliveryBook().wanting(Set.of(Topic.LEAVING))).doesNotContain(here);
  }

  @Test
  void placed_changes_are_read_once_and_only_where_somebody_wants_them() {
    readOn();
    record();
    readOn();
    add(aSubscription().in(here).build());
    var one = record();
    var two = record();

    assertThat(readOn()).containsExactly(one, two);
    assertThat(readOn()).isEmpty();
  }

  private Change record() {
    var change = aChange().in(here).build();
    run(() -> store().changes().record(here, change));
    run(() -> store().placement().place(1_000));
    return change;
  }

  /** Other tests' organizations leave changes, too. */
  private List<Change> readOn() {
    return run(
        () -> {
          var pages = store().deliveryBook().open(100_000);
          store().deliveryBook().reached(pages.upTo());
          return pages.changes().stream()
              .map(Placed::change)
              .filter(it -> it.organization().equals(here))
              .toList();
        });
  }

  @Test
  void old_deliveries_are_forgotten() {
    var to = add(aSubscription().in(here).build());
    told(to, SampleIds.next(), 1);

    run(() -> store().deliveryBook().forget(NOON, 100));
    assertThat(due(to)).hasSize(1);
    while (run(() -> store().deliveryBook().forget(LATER, 100)) == 100) {
      assertThat(store().subscriptions().of(here)).hasSize(1);
    }
    assertThat(due(to)).isEmpty();
  }

  @Test
  void notices_are_remembered_until_they_are_forgotten() {
    run(() -> store().notices().seen(here, Set.of("a", "b"), NOON));
    run(() -> store().notices().seen(here, Set.of("b", "c"), LATER));
    run(() -> store().notices().forget(here, Set.of("a")));

    assertThat(store().notices().of(here)).isEqualTo(Map.of("b", LATER, "c", LATER));
  }
}
