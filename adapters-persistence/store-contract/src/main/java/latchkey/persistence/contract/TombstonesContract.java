package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static latchkey.persistence.contract.samples.Values.primary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import latchkey.application.query.Slice;
import latchkey.domain.group.GroupId;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;

/** What must be left of deprovisioned users in every store. */
public abstract class TombstonesContract extends StoreSuite {

  @Test
  void a_tombstone_keeps_all_there_was() {
    var user =
        aUser()
            .in(here)
            .calledByDirectory("b")
            .shownAs("Babs")
            .having("emails", primary("work", "babs@contoso.example"))
            .suspendedFor(Reason.DIRECTORY, Reason.SIGNAL)
            .until(SampleTimes.day(3))
            .atVersion(5)
            .build();
    var groups = Set.of(new GroupId(SampleIds.next()), new GroupId(SampleIds.next()));

    var tombstone = bury(user, groups, 30);

    assertThat(store().tombstones().find(user.key())).contains(tombstone);
    assertThat(run(() -> store().tombstones().findForChange(user.key()))).contains(tombstone);
  }

  @Test
  void a_tombstone_keeps_any_text_and_many_groups() {
    var chance = new Samples(21);
    var groups = Samples.HOSTILE.stream().map(it -> new GroupId(SampleIds.next())).toList();
    for (User user : chance.users(here, 20)) {
      var tombstone = bury(user, Set.copyOf(groups), 1);
      assertThat(store().tombstones().find(user.key())).contains(tombstone);
    }
  }

  @Test
  void none_is_found_where_none_is() {
    var user = add(aUser().in(here).build());

    assertThat(store().tombstones().find(user.key())).isEmpty();
    assertThat(run(() -> store().tombstones().findForChange(user.key()))).isEmpty();
  }

  @Test
  void who_is_deprovisioned_leaves_the_name_to_others() {
    var user = add(aUser().in(here).named("babs").build());

    deprovision(user);
    var second = add(aUser().in(here).named("Babs").build());

    assertThat(store().users().find(user.key())).isEmpty();
    assertThat(store().users().find(second.key())).contains(second);
    assertThat(store().tombstones().find(user.key())).isPresent();
  }

  @Test
  void who_is_deprovisioned_can_return_with_the_same_id_and_groups() {
    var user = add(aUser().in(here).named("babs").build());
    var group = add(aGroup().in(here).build());
    join(group, user);
    deprovision(user);

    var back = restore(user.key());

    assertThat(store().users().find(user.key())).contains(back);
    assertThat(store().tombstones().find(user.key())).isEmpty();
    assertThat(store().memberships().groupsOf(user.key())).containsExactly(group.ref());
    assertThat(back.version().number()).isEqualTo(3);
  }

  @Test
  void one_can_be_deprovisioned_again_after_returning() {
    var user = add(aUser().in(here).build());
    deprovision(user);
    restore(user.key());

    var again = deprovision(store().users().find(user.key()).orElseThrow());

    assertThat(store().tombstones().find(user.key())).contains(again);
  }

  @Test
  void a_tombstone_that_is_removed_is_gone() {
    var user = aUser().in(here).build();
    bury(user, Set.of(), 0);

    run(() -> store().tombstones().remove(user.key()));

    assertThat(store().tombstones().find(user.key())).isEmpty();
    assertThat(store().tombstones().list(here, Slice.first(10))).isEmpty();
    assertThat(purgeable(9)).isEmpty();
  }

  @Test
  void a_walk_through_tombstones_meets_all_that_stay_once() {
    var users = Samples.plain(here, 30);
    users.forEach(user -> bury(user, Set.of(), 1));

    var seen = new ArrayList<UserKey>();
    var slice = Slice.first(4);
    for (var part = part(slice); !part.isEmpty(); part = part(slice)) {
      part.forEach(it -> seen.add(it.key()));
      slice = slice.from(part.get(part.size() - 1).key().id().value());
      var met = seen.get(seen.size() / 2);
      run(() -> store().tombstones().remove(met));
    }

    assertThat(seen).doesNotHaveDuplicates().hasSize(30);
  }

  @Test
  void what_may_go_is_told_the_oldest_first() {
    var second = bury(aUser().in(here).build(), Set.of(), 2);
    var first = bury(aUser().in(here).build(), Set.of(), 1);
    bury(aUser().in(here).build(), Set.of(), 3);

    assertThat(purgeable(2)).containsExactly(first.key(), second.key());
    assertThat(purgeable(1)).containsExactly(first.key());
    assertThat(purgeable(0)).isEmpty();
  }

  @Test
  void no_more_is_told_than_is_asked_for() {
    for (int i = 0; i < 5; i++) bury(aUser().in(here).build(), Set.of(), 0);

    assertThat(store().purgeableTombstones().purgeable(SampleTimes.day(1), 3)).hasSize(3);
  }

  @Test
  void a_tombstone_costs_one_statement() {
    var user = aUser().in(here).build();
    var counting = new Counting(store());

    counting.atMost(1, () -> bury(user, Set.of(new GroupId(SampleIds.next())), 1));
    counting.atMost(1, () -> assertThat(store().tombstones().find(user.key())).isPresent());
  }

  @Test
  void deprovisioning_costs_the_same_however_much_there_is_to_leave() {
    var plain = add(aUser().in(here).build());
    var rich = add(new Samples(22).users(here, 1).get(0));
    for (int i = 0; i < 12; i++) join(add(aGroup().in(here).build()), rich);
    var counting = new Counting(store());

    counting.atMost(7, () -> deprovision(plain));
    counting.atMost(7, () -> deprovision(rich));

    assertThat(store().tombstones().find(rich.key()).orElseThrow().groups()).hasSize(12);
  }

  private Tombstone bury(User user, Set<GroupId> groups, int days) {
    var tombstone = Tombstone.of(user, groups, SampleTimes.NOON, new Retention(days));
    run(() -> store().tombstones().add(user.key(), tombstone));
    return tombstone;
  }

  /** As the application does it. */
  private Tombstone deprovision(User user) {
    return run(
        () -> {
          var groups = store().groups().lockGroupsOf(user.key());
          var living = store().users().findForChange(user.key()).orElseThrow();
          var tombstone = Tombstone.of(living, groups, SampleTimes.NOON, Retention.DEFAULT);
          store().tombstones().add(user.key(), tombstone);
          store().memberships().leaveAll(user.key(), groups, SampleTimes.NOON);
          store().users().remove(user.key());
          return tombstone;
        });
  }

  private User restore(UserKey key) {
    return run(
        () -> {
          var tombstone = store().tombstones().findForChange(key).orElseThrow();
          var user = tombstone.restore(SampleTimes.minute(9));
          store().users().add(key, user);
          store().memberships().rejoin(key, tombstone.groups(), SampleTimes.minute(9));
          store().tombstones().remove(key);
          return user;
        });
  }

  private List<Tombstone> part(Slice slice) {
    return store().tombstones().list(here, slice);
  }

  private List<UserKey> purgeable(int day) {
    return store().purgeableTombstones().purgeable(SampleTimes.day(day), 100_000).stream()
        .filter(key -> key.organization().equals(here))
        .toList();
  }
}
