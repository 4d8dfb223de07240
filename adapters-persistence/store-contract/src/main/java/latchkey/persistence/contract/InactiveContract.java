package latchkey.persistence.contract;

import static latchkey.domain.lifecycle.Reason.ADMINISTRATOR;
import static latchkey.domain.lifecycle.Reason.DIRECTORY;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latchkey.application.query.InactivePlace;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.User;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.Test;

/** Those whom a directory suspended and never deleted, in every store. */
public abstract class InactiveContract extends StoreSuite {
  private User gone(OrganizationId owner, long day) {
    return add(aUser().in(owner).build().suspend(DIRECTORY, SampleTimes.day(day)));
  }

  private List<User> inactive(Instant until) {
    return store().users().inactive(here, until, Optional.empty(), 100);
  }

  @Test
  void they_are_listed_by_how_long_the_directory_has_suspended_them() {
    var young = gone(here, 3);
    var old = gone(here, 1);
    gone(here, 5);
    add(aUser().in(here).build());
    add(aUser().in(here).suspendedFor(ADMINISTRATOR).build());
    gone(add(anOrganization().build()).id(), 1);

    assertThat(inactive(SampleTimes.day(3))).containsExactly(old, young);
    assertThat(store().users().countInactive(here, SampleTimes.day(3))).isEqualTo(2);
    assertThat(inactive(SampleTimes.day(0))).isEmpty();
    assertThat(store().users().countInactive(here, SampleTimes.day(0))).isZero();
  }

  @Test
  void who_is_lifted_or_removed_is_none_of_them() {
    var lifted = gone(here, 1);
    var suspended = add(aUser().in(here).build());
    var removed = gone(here, 1);

    change(lifted.key(), it -> it.lift(DIRECTORY));
    change(suspended.key(), it -> it.suspend(DIRECTORY, SampleTimes.day(2)));
    run(() -> store().users().remove(removed.key()));

    assertThat(inactive(SampleTimes.day(9))).extracting(User::key).containsExactly(suspended.key());
  }

  @Test
  void parts_follow_each_other_and_nobody_is_missed_when_others_go() {
    var all = new ArrayList<User>();
    for (int i = 0; i < 9; i++) all.add(gone(here, i / 3));

    var first = part(Optional.empty());
    change(first.get(3).key(), it -> it.lift(DIRECTORY));
    var second = part(Optional.of(place(first.get(3))));
    var third = part(Optional.of(place(second.get(3))));

    assertThat(first).hasSize(4);
    assertThat(second).hasSize(4);
    assertThat(third).hasSize(1);
    assertThat(first).doesNotContainAnyElementsOf(second);
    var found = new ArrayList<>(first);
    found.addAll(second);
    found.addAll(third);
    assertThat(found).containsExactlyInAnyOrderElementsOf(all);
  }

  private List<User> part(Optional<InactivePlace> after) {
    return store().users().inactive(here, SampleTimes.day(9), after, 4);
  }

  private static InactivePlace place(User user) {
    return new InactivePlace(user.suspension().since().get(DIRECTORY), user.key().id().value());
  }

  @Test
  void a_part_and_the_count_cost_a_statement_each() {
    for (int i = 0; i < 20; i++) gone(here, 1);

    new Counting(store()).atMost(1, () -> assertThat(part(Optional.empty())).hasSize(4));
    new Counting(store())
        .atMost(
            1,
            () ->
                assertThat(store().users().countInactive(here, SampleTimes.day(9))).isEqualTo(20));
  }
}
