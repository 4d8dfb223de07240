package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import latchkey.application.query.Slice;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.access.AccessSubject.Deprovisioned;
import latchkey.domain.access.AccessSubject.Living;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;

/** What answers about access must be derived from in every store. */
public abstract class AccessContract extends StoreSuite {

  @Test
  void a_living_user_is_shown_with_groups_and_organization() {
    var user = add(aUser().in(here).suspendedFor(Reason.SIGNAL).until(SampleTimes.day(1)).build());
    var first = add(aGroup().in(here).calledByDirectory("g").build());
    var second = add(aGroup().in(here).build());
    join(second, user);
    join(first, user);

    assertThat(byId(user.key()))
        .contains(new Living(user, true, List.of(first.ref(), second.ref())));
  }

  @Test
  void the_switch_of_the_organization_is_seen_at_once() {
    var user = add(aUser().in(here).build());

    run(() -> store().organizations().save(home.switched(false)));

    assertThat(byId(user.key())).contains(new Living(user, false, List.of()));
    assertThat(byId(user.key()).orElseThrow().answer(SampleTimes.NOON).reasons())
        .containsExactly(Reason.ORGANIZATION);
  }

  @Test
  void a_suspension_and_a_membership_are_seen_at_once() {
    var user = add(aUser().in(here).build());
    var group = add(aGroup().in(here).build());

    var suspended =
        change(user.key(), it -> it.suspend(Reason.ADMINISTRATOR, SampleTimes.minute(1)));
    join(group, user);

    assertThat(byId(user.key())).contains(new Living(suspended, true, List.of(group.ref())));
  }

  @Test
  void a_deprovisioned_user_is_told_from_an_unknown_one() {
    var tombstone = deprovision(add(aUser().in(here).build()));
    var stranger = aUser().in(here).build();

    assertThat(byId(tombstone.key())).contains(new Deprovisioned(tombstone));
    assertThat(byId(stranger.key())).isEmpty();
  }

  @Test
  void a_living_user_is_found_by_every_spelling_of_the_name() {
    var user = add(aUser().in(here).named("Bábs@Contoso.example").build());
    add(aUser().in(here).build());

    assertThat(byName("BA\u0301BS@CONTOSO.EXAMPLE")).contains(living(user));
    assertThat(byName("babs@contoso.example")).isEmpty();
  }

  @Test
  void a_name_never_leads_to_a_deprovisioned_user() {
    deprovision(add(aUser().in(here).named("babs").build()));

    assertThat(byName("babs")).isEmpty();
  }

  @Test
  void an_external_id_is_compared_with_case_and_leads_to_two_at_most() {
    var one = add(aUser().in(here).calledByDirectory("E1").build());
    add(aUser().in(here).calledByDirectory("e1").build());
    IntStream.range(0, 3).forEach(i -> add(aUser().in(here).calledByDirectory("many").build()));
    deprovision(add(aUser().in(here).calledByDirectory("gone").build()));

    assertThat(byExternalId("E1")).containsExactly(living(one));
    assertThat(byExternalId("many")).hasSize(2);
    assertThat(byExternalId("gone")).isEmpty();
    assertThat(byExternalId("none")).isEmpty();
  }

  @Test
  void many_are_found_at_once_and_who_is_unknown_is_left_out() {
    var living = add(aUser().in(here).build());
    var group = add(aGroup().in(here).build());
    join(group, living);
    var tombstone = deprovision(add(aUser().in(here).build()));
    add(aUser().in(here).build());
    var wanted = Set.of(living.key().id(), tombstone.key().id(), new UserId(SampleIds.next()));

    assertThat(store().accessSubjects().byIds(here, wanted))
        .isEqualTo(
            Map.of(
                living.key().id(),
                living(living, group.ref()),
                tombstone.key().id(),
                new Deprovisioned(tombstone)));
    assertThat(store().accessSubjects().byIds(here, Set.of())).isEmpty();
  }

  @Test
  void a_thousand_are_found_at_once() {
    var users = Samples.plain(here, 1_000);
    addAll(users);
    var ids = users.stream().map(it -> it.key().id()).collect(Collectors.toSet());

    assertThat(store().accessSubjects().byIds(here, ids)).containsOnlyKeys(ids);
  }

  @Test
  void a_walk_meets_every_living_user_who_stays_once_while_others_come_and_go() {
    var users = Samples.plain(here, 60);
    addAll(users);
    var gone = new ArrayList<UserId>();

    var seen = new ArrayList<UserId>();
    var slice = Slice.first(7);
    for (var part = part(slice); !part.isEmpty(); part = part(slice)) {
      seen.addAll(part);
      slice = slice.from(last(seen));
      if (seen.size() < 50) {
        gone.add(remove(users.get(seen.size() - 1)));
        gone.add(remove(users.get(seen.size() + 3)));
        add(aUser().in(here).build());
      }
    }

    var survivors = users.stream().map(it -> it.key().id()).filter(it -> !gone.contains(it));
    assertThat(seen).doesNotHaveDuplicates().containsAll(survivors.toList());
  }

  @Test
  void a_walk_shows_everybody_with_groups() {
    var users = Samples.plain(here, 5);
    addAll(users);
    var group = add(aGroup().in(here).build());
    join(group, users.get(1), users.get(3));

    assertThat(store().accessSubjects().living(here, Slice.first(4)))
        .containsExactly(
            living(users.get(0)),
            living(users.get(1), group.ref()),
            living(users.get(2)),
            living(users.get(3), group.ref()));
  }

  @Test
  void the_organizations_do_not_mix() {
    var elsewhere = add(anOrganization().build()).id();
    add(aUser().in(elsewhere).named("babs").calledByDirectory("b").build());

    assertThat(byName("babs")).isEmpty();
    assertThat(byExternalId("b")).isEmpty();
    assertThat(store().accessSubjects().living(here, Slice.first(10))).isEmpty();
  }

  @Test
  void an_answer_about_a_living_user_costs_two_statements() {
    var user = add(aUser().in(here).named("Babs").build());
    join(add(aGroup().in(here).build()), user);
    var counting = new Counting(store());

    counting.atMost(2, () -> assertThat(byId(user.key())).isPresent());
    counting.atMost(2, () -> assertThat(byName("babs")).isPresent());
  }

  private Tombstone deprovision(User user) {
    var tombstone = Tombstone.of(user, Set.of(), SampleTimes.minute(1), Retention.DEFAULT);
    run(
        () -> {
          store().tombstones().add(user.key(), tombstone);
          store().users().remove(user.key());
        });
    return tombstone;
  }

  private UserId remove(User user) {
    run(() -> store().users().remove(user.key()));
    return user.key().id();
  }

  private List<UserId> part(Slice slice) {
    return store().accessSubjects().living(here, slice).stream()
        .map(it -> ((Living) it).user().key().id())
        .toList();
  }

  private static UUID last(List<UserId> seen) {
    return seen.get(seen.size() - 1).value();
  }

  private static AccessSubject living(User user, GroupRef... groups) {
    return new Living(user, true, List.of(groups));
  }

  private Optional<AccessSubject> byId(UserKey key) {
    return store().accessSubjects().byId(key);
  }

  private Optional<AccessSubject> byName(String name) {
    return store().accessSubjects().byUserName(here, new UserName(name));
  }

  private List<AccessSubject> byExternalId(String id) {
    return store().accessSubjects().byExternalId(here, new ExternalId(id));
  }
}
