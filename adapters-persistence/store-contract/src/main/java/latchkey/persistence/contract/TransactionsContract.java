package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.ChangeBuilder.aChange;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import latchkey.application.query.Sort;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.User;
import latchkey.domain.user.UserName;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.Test;

/** What all or nothing must mean in every store. */
public abstract class TransactionsContract extends StoreSuite {
  private static final int WRITERS = 8;

  @Test
  void what_is_written_is_there_afterwards() {
    var user = aUser().in(here).build();

    String result =
        run(
            () -> {
              store().users().add(user.key(), user);
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(store().users().find(user.key())).contains(user);
  }

  @Test
  void what_is_written_is_seen_inside_at_once() {
    var user = aUser().in(here).shownAs("Babs").build();
    var group = aGroup().in(here).build();

    run(
        () -> {
          store().users().add(user.key(), user);
          store().groups().add(group.key(), group);
          joinIn(group, user);

          assertThat(store().users().find(user.key())).contains(user);
          assertThat(store().memberships().groupsOf(user.key())).containsExactly(group.ref());
          assertThat(find(query(Optional.empty(), Sort.BY_ID, EVERYTHING)).total()).isEqualTo(1);
        });
  }

  @Test
  void nothing_of_several_writes_is_left_after_a_refusal() {
    nothingIsLeftAfter(new Refusal.NoTarget("emails").refused());
  }

  @Test
  void nothing_of_several_writes_is_left_after_any_other_exception() {
    nothingIsLeftAfter(new IllegalStateException("a bug"));
  }

  private void nothingIsLeftAfter(RuntimeException failure) {
    var kept = add(aUser().in(here).named("kept").build());
    var gone = add(aUser().in(here).build());
    var group = add(aGroup().in(here).build());
    join(group, gone);
    var before = store().groups().find(group.key());
    var added = aUser().in(here).build();

    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      store().users().add(added.key(), added);
                      rename(kept, "renamed");
                      joinIn(group, added);
                      leaveIn(group, gone);
                      store().users().remove(gone.key());
                      rename(group, "renamed");
                      store().changes().record(here, aChange().in(here).build());
                      throw failure;
                    }))
        .isSameAs(failure);

    assertThat(store().users().find(added.key())).isEmpty();
    assertThat(store().users().find(kept.key())).contains(kept);
    assertThat(store().users().find(gone.key())).contains(gone);
    assertThat(store().groups().find(group.key())).isEqualTo(before);
    assertThat(store().memberships().groupsOf(gone.key())).hasSize(1);
    run(() -> store().placement().place(100));
    assertThat(store().changes().after(here, 0, 100)).isEmpty();
  }

  @Test
  void nothing_is_left_when_a_later_write_is_refused_by_the_store() {
    add(aUser().in(here).named("taken").build());
    var first = aUser().in(here).build();
    var second = aUser().in(here).named("Taken").build();

    var refusal =
        refusalOf(
            () ->
                run(
                    () -> {
                      store().users().add(first.key(), first);
                      store().users().add(second.key(), second);
                    }));

    assertThat(refusal).isEqualTo(new Refusal.Taken("User", "userName", "Taken"));
    assertThat(store().users().find(first.key())).isEmpty();
  }

  @Test
  void a_transaction_goes_on_after_a_failed_one() {
    assertThatThrownBy(() -> run(() -> fail("first"))).hasMessage("first");

    var user = add(aUser().in(here).build());

    assertThat(store().users().find(user.key())).contains(user);
  }

  @Test
  void a_nested_call_joins_and_falls_with_the_outer_one() {
    var outer = aUser().in(here).build();
    var inner = aUser().in(here).build();

    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      store().users().add(outer.key(), outer);
                      add(inner);
                      assertThat(store().users().find(outer.key())).contains(outer);
                      fail("after the inner one");
                    }))
        .hasMessage("after the inner one");

    assertThat(store().users().find(outer.key())).isEmpty();
    assertThat(store().users().find(inner.key())).isEmpty();
  }

  @Test
  void an_outer_transaction_falls_with_a_nested_one_that_fails() {
    var outer = aUser().in(here).build();

    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      store().users().add(outer.key(), outer);
                      run(() -> fail("inside"));
                    }))
        .hasMessage("inside");

    assertThat(store().users().find(outer.key())).isEmpty();
  }

  @Test
  void others_do_not_see_what_is_not_committed() {
    var user = aUser().in(here).build();
    var written = new CountDownLatch(1);
    var looked = new CountDownLatch(1);

    var seen =
        Together.<Optional<User>>all(
            2,
            i -> {
              if (i == 1) return look(user, written, looked);
              run(
                  () -> {
                    store().users().add(user.key(), user);
                    written.countDown();
                    await(looked);
                  });
              return Optional.empty();
            });

    assertThat(seen.get(1)).isEmpty();
    assertThat(store().users().find(user.key())).contains(user);
  }

  private Optional<User> look(User user, CountDownLatch written, CountDownLatch looked) {
    await(written);
    var seen = store().users().find(user.key());
    looked.countDown();
    return seen;
  }

  @Test
  void increments_under_a_lock_are_never_lost() {
    var group = add(aGroup().in(here).build());
    var user = add(aUser().in(here).build());

    Together.all(
        WRITERS,
        i ->
            IntStream.range(0, 10)
                .mapToObj(n -> List.of(change(group.key(), g -> g), change(user.key(), u -> u)))
                .toList());

    assertThat(store().groups().find(group.key()).orElseThrow().version().number())
        .isEqualTo(1 + WRITERS * 10);
    assertThat(store().users().find(user.key()).orElseThrow().version().number())
        .isEqualTo(1 + WRITERS * 10);
  }

  @Test
  void two_who_wait_for_each_other_both_get_their_way_because_one_tries_again() {
    var one = add(aGroup().in(here).build());
    var two = add(aGroup().in(here).build());
    var holding = List.of(new CountDownLatch(1), new CountDownLatch(1));
    var runs = new AtomicInteger();

    Together.all(
        2,
        i -> {
          var keys = i == 0 ? List.of(one.key(), two.key()) : List.of(two.key(), one.key());
          run(
              () -> {
                runs.incrementAndGet();
                touch(keys.get(0));
                holding.get(i).countDown();
                glimpse(holding.get(1 - i));
                touch(keys.get(1));
              });
          return i;
        });

    assertThat(runs.get()).isGreaterThanOrEqualTo(2);
    assertThat(List.of(one, two))
        .extracting(it -> store().groups().find(it.key()).orElseThrow().version().number())
        .containsExactly(3L, 3L);
  }

  private void touch(GroupKey key) {
    var before = store().groups().findForChange(key).orElseThrow();
    store().groups().save(key, before, before.amendedAt(SampleTimes.minute(2)));
  }

  @Test
  void a_refusal_is_never_tried_again() {
    var runs = new AtomicInteger();

    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      runs.incrementAndGet();
                      throw new Refusal.NoTarget("emails").refused();
                    }))
        .isInstanceOf(RefusedException.class);

    assertThat(runs).hasValue(1);
  }

  @Test
  void a_change_costs_four_statements_and_none_for_its_transaction() {
    var group = add(aGroup().in(here).build());
    var user = add(aUser().in(here).build());

    new Counting(store())
        .atMost(
            4,
            () ->
                run(
                    () -> {
                      join(group, user);
                      store().changes().record(here, aChange().in(here).build());
                    }));

    assertThat(store().memberships().groupsOf(user.key())).hasSize(1);
  }

  private void rename(User user, String name) {
    var before = store().users().findForChange(user.key()).orElseThrow();
    store().users().save(user.key(), before, before.named(new UserName(name)));
  }

  private void rename(Group group, String name) {
    var before = store().groups().findForChange(group.key()).orElseThrow();
    store().groups().save(group.key(), before, before.named(name));
  }

  private void joinIn(Group group, User user) {
    var change = new MembershipChange.Join(ids(user));
    store().memberships().apply(group.key(), change, SampleTimes.NOON);
  }

  private void leaveIn(Group group, User user) {
    var change = new MembershipChange.Leave(ids(user));
    store().memberships().apply(group.key(), change, SampleTimes.NOON);
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  private static void await(CountDownLatch latch) {
    assertThat(glimpse(latch, 30_000)).as("the other one came so far").isTrue();
  }

  /** Waits a moment for the other one, who may be kept out by a lock of ours. */
  private static void glimpse(CountDownLatch latch) {
    glimpse(latch, 500);
  }

  private static boolean glimpse(CountDownLatch latch, long millis) {
    try {
      return latch.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
