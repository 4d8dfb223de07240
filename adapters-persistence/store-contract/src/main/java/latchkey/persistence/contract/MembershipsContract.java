package latchkey.persistence.contract;

import static java.util.stream.Collectors.toSet;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latchkey.application.query.Slice;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupId;
import latchkey.domain.group.Member;
import latchkey.domain.group.MemberId;
import latchkey.domain.group.MembershipChange;
import latchkey.domain.group.MembershipEffect;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;

/** What memberships must do in every store, at the cost of the change and not of the group. */
public abstract class MembershipsContract extends StoreSuite {
  private static final int WRITERS = 8;
  private static final Slice ALL = Slice.first(100_000);

  @Test
  void who_joins_is_a_member() {
    var group = add(aGroup().in(here).build());
    var users = users(3);

    var effect = join(group, users);

    assertThat(effect).isEqualTo(new MembershipEffect(ids(users), Set.of()));
    assertThat(members(group)).containsExactlyElementsOf(ids(users));
  }

  @Test
  void who_is_a_member_already_does_not_join_again() {
    var group = add(aGroup().in(here).build());
    var users = users(3);
    join(group, users[0], users[1]);

    assertThat(join(group, users).joined()).isEqualTo(ids(users[2]));
    assertThat(join(group, users)).isEqualTo(MembershipEffect.NONE);
    assertThat(members(group)).hasSize(3);
  }

  @Test
  void nobody_joining_changes_nothing() {
    var group = add(aGroup().in(here).build());

    assertThat(join(group)).isEqualTo(MembershipEffect.NONE);
    assertThat(leave(group)).isEqualTo(MembershipEffect.NONE);
    assertThat(become(group)).isEqualTo(MembershipEffect.NONE);
  }

  @Test
  void who_leaves_is_no_member() {
    var group = add(aGroup().in(here).build());
    var users = users(3);
    join(group, users);

    assertThat(leave(group, users[0], users[2])).isEqualTo(left(users[0], users[2]));
    assertThat(members(group)).containsExactlyElementsOf(ids(users[1]));
  }

  @Test
  void who_is_no_member_is_passed_over_when_leaving() {
    var group = add(aGroup().in(here).build());
    var users = users(2);
    join(group, users[0]);

    var strangers = Set.of(new MemberId(SampleIds.next()), users[1].key().id().asMember());

    assertThat(apply(group, new MembershipChange.Leave(strangers)))
        .isEqualTo(MembershipEffect.NONE);
    assertThat(members(group)).hasSize(1);
  }

  @Test
  void the_members_become_exactly_who_is_named() {
    var group = add(aGroup().in(here).build());
    var users = users(4);
    join(group, users[0], users[1], users[2]);

    var effect = become(group, users[2], users[3]);

    assertThat(effect).isEqualTo(new MembershipEffect(ids(users[3]), ids(users[0], users[1])));
    assertThat(members(group)).containsExactlyElementsOf(ids(users[2], users[3]));
    assertThat(become(group, users[2], users[3])).isEqualTo(MembershipEffect.NONE);
    assertThat(become(group)).isEqualTo(left(users[2], users[3]));
  }

  @Test
  void a_change_of_members_never_touches_the_header() {
    var group = add(aGroup().in(here).build());
    var user = add(aUser().in(here).build());

    run(
        () ->
            store()
                .memberships()
                .apply(group.key(), new MembershipChange.Join(ids(user)), SampleTimes.minute(5)));

    assertThat(store().groups().find(group.key())).contains(group);
  }

  @Test
  void unknown_members_are_named_and_nobody_joins() {
    var group = add(aGroup().in(here).build());
    var known = add(aUser().in(here).build());
    var unknown = new MemberId(SampleIds.next());
    var wanted = Set.of(known.key().id().asMember(), unknown);

    var refused = refusalOf(() -> apply(group, new MembershipChange.Join(wanted)));
    var becoming = refusalOf(() -> apply(group, new MembershipChange.Become(wanted)));

    assertThat(List.of(refused, becoming))
        .allSatisfy(
            it ->
                assertThat(it)
                    .isInstanceOfSatisfying(
                        Refusal.Malformed.class,
                        why -> assertThat(why.why()).contains(unknown.toString())));
    assertThat(members(group)).isEmpty();
  }

  @Test
  void of_many_unknown_members_ten_are_named() {
    var group = add(aGroup().in(here).build());
    var unknown = Stream.generate(() -> new MemberId(SampleIds.next())).limit(25).collect(toSet());

    var refused = refusalOf(() -> apply(group, new MembershipChange.Join(unknown)));

    assertThat(unknown).filteredOn(it -> refused.toString().contains(it.toString())).hasSize(10);
  }

  @Test
  void one_who_is_gone_cannot_join() {
    var group = add(aGroup().in(here).build());
    var user = add(aUser().in(here).build());
    run(() -> store().users().remove(user.key()));

    assertThat(refusalOf(() -> join(group, user))).isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void members_are_shown_by_their_names() {
    var group = add(aGroup().in(here).build());
    var named = add(aUser().in(here).shownAs("Babs \uD83D\uDD11").build());
    var nameless = add(aUser().in(here).build());
    join(group, nameless, named);

    assertThat(store().memberships().of(group.key(), ALL))
        .containsExactly(
            new Member(named.key().id().asMember(), Optional.of("Babs \uD83D\uDD11")),
            new Member(nameless.key().id().asMember(), Optional.empty()));
  }

  @Test
  void the_groups_of_a_user_come_in_the_order_of_ids() {
    var user = add(aUser().in(here).build());
    var first = add(aGroup().in(here).calledByDirectory("one").build());
    var second = add(aGroup().in(here).build());
    add(aGroup().in(here).build());
    join(second, user);
    join(first, user);

    assertThat(store().memberships().groupsOf(user.key()))
        .containsExactly(first.ref(), second.ref());
    assertThat(run(() -> store().groups().lockGroupsOf(user.key())))
        .containsExactly(first.key().id(), second.key().id());
  }

  @Test
  void the_groups_of_a_user_show_their_present_names() {
    var user = add(aUser().in(here).build());
    var group = add(aGroup().in(here).shownAs("old").build());
    join(group, user);

    var renamed = change(group.key(), it -> it.named("new"));

    assertThat(store().memberships().groupsOf(user.key())).containsExactly(renamed.ref());
  }

  @Test
  void a_group_that_is_dissolved_has_no_members() {
    var group = add(aGroup().in(here).build());
    var other = add(aGroup().in(here).build());
    var users = users(3);
    join(group, users);
    join(other, users[0]);

    var left = run(() -> store().memberships().dissolve(group.key()));

    assertThat(left).isEqualTo(ids(users));
    assertThat(members(group)).isEmpty();
    assertThat(members(other)).hasSize(1);
    assertThat(run(() -> store().memberships().dissolve(group.key()))).isEmpty();
  }

  @Test
  void who_leaves_all_groups_moves_their_versions() {
    var users = users(2);
    var groups = List.of(add(aGroup().in(here).build()), add(aGroup().in(here).build()));
    var untouched = add(aGroup().in(here).build());
    groups.forEach(group -> join(group, users));
    join(untouched, users[1]);

    run(() -> leaveAll(users[0].key()));

    assertThat(store().memberships().groupsOf(users[0].key())).isEmpty();
    assertThat(store().memberships().groupsOf(users[1].key())).hasSize(3);
    assertThat(groups)
        .extracting(it -> store().groups().find(it.key()).orElseThrow())
        .allMatch(it -> it.version().equals(new Version(3)))
        .allMatch(it -> it.modified().equals(SampleTimes.minute(7)));
    assertThat(version(untouched)).isEqualTo(2);
  }

  @Test
  void who_comes_back_rejoins_the_groups_that_are_left() {
    var user = add(aUser().in(here).build());
    var kept = add(aGroup().in(here).build());
    var gone = add(aGroup().in(here).build());
    run(() -> store().groups().remove(gone.key()));
    var wanted = Set.of(kept.key().id(), gone.key().id(), new GroupId(SampleIds.next()));

    var rejoined =
        run(() -> store().memberships().rejoin(user.key(), wanted, SampleTimes.minute(8)));

    assertThat(rejoined).containsExactly(kept.key().id());
    assertThat(members(kept)).containsExactlyElementsOf(ids(user));
    assertThat(version(kept)).isEqualTo(2);
    assertThat(store().groups().find(kept.key()).orElseThrow().modified())
        .isEqualTo(SampleTimes.minute(8));
  }

  @Test
  void a_walk_through_members_meets_everybody_who_stays_once() {
    var group = add(aGroup().in(here).build());
    var users = users(60);
    join(group, users);

    var seen = new ArrayList<MemberId>();
    var slice = Slice.first(7);
    for (var part = part(group, slice); !part.isEmpty(); part = part(group, slice)) {
      seen.addAll(part);
      slice = slice.from(part.get(part.size() - 1).value());
      // Somebody already met and somebody still to come leave, and somebody new joins.
      leave(group, users[Math.min(59, seen.size() / 2)]);
      leave(group, users[Math.min(59, seen.size() + 3)]);
      if (seen.size() < 60) join(group, add(aUser().in(here).build()));
    }

    assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(members(group, users));
  }

  private Set<MemberId> members(Group group, User... among) {
    var stayed = Set.copyOf(members(group));
    return ids(among).stream().filter(stayed::contains).collect(toSet());
  }

  @Test
  void all_who_join_one_group_at_once_are_members() {
    var group = add(aGroup().in(here).build());
    var users = users(WRITERS * 5);

    Together.all(
        WRITERS, i -> IntStream.range(0, 5).mapToObj(n -> join(group, users[i * 5 + n])).toList());

    assertThat(members(group)).containsExactlyElementsOf(ids(users));
    assertThat(version(group)).isEqualTo(1 + WRITERS * 5);
  }

  @Test
  void who_joins_and_who_leaves_at_once_do_not_disturb_each_other() {
    var group = add(aGroup().in(here).build());
    var users = users(WRITERS * 4);
    var leaving = new ArrayList<User>();
    var joining = new ArrayList<User>();
    for (int i = 0; i < users.length; i++) (i % 2 == 0 ? leaving : joining).add(users[i]);
    join(group, leaving.toArray(User[]::new));

    Together.all(
        WRITERS,
        i -> {
          for (int n = i * 2; n < i * 2 + 2; n++) {
            join(group, joining.get(n));
            leave(group, leaving.get(n));
          }
          return i;
        });

    assertThat(members(group)).containsExactlyElementsOf(ids(joining.toArray(User[]::new)));
    assertThat(version(group)).isEqualTo(2 + WRITERS * 4);
  }

  @Test
  void of_two_who_name_all_members_at_once_one_has_the_last_word() {
    var group = add(aGroup().in(here).build());
    var users = users(20);
    var one = List.of(users).subList(0, 12).toArray(User[]::new);
    var two = List.of(users).subList(8, 20).toArray(User[]::new);

    Together.all(2, i -> become(group, i == 0 ? one : two));

    assertThat(Set.copyOf(members(group))).isIn(ids(one), ids(two));
  }

  @Test
  void changes_of_many_groups_at_once_all_survive() {
    var groups = Stream.generate(() -> add(aGroup().in(here).build())).limit(5).toList();
    var users = users(WRITERS);

    Together.all(
        WRITERS,
        i -> {
          var order = new ArrayList<>(groups);
          Collections.shuffle(order, new Random(i));
          order.forEach(group -> join(group, users[i]));
          return i;
        });

    assertThat(groups).allSatisfy(it -> assertThat(members(it)).hasSize(WRITERS));
    assertThat(groups).allSatisfy(it -> assertThat(version(it)).isEqualTo(1 + WRITERS));
  }

  @Test
  void who_is_deprovisioned_while_joining_is_a_member_nowhere() {
    for (int round = 0; round < 5; round++) {
      var groups = Stream.generate(() -> add(aGroup().in(here).build())).limit(3).toList();
      var user = add(aUser().in(here).build());
      join(groups.get(0), user);

      var outcomes =
          Together.outcomes(
              4, i -> i == 0 ? deprovision(user.key()) : join(groups.get(i - 1), user));

      assertThat(outcomes)
          .extracting(Together.Outcome::refusal)
          .allMatch(it -> it.isEmpty() || it.get() instanceof Refusal.Malformed);
      assertThat(outcomes.get(0).refusal()).isEmpty();
      assertThat(store().users().find(user.key())).isEmpty();
      assertThat(groups).allSatisfy(it -> assertThat(members(it)).isEmpty());
    }
  }

  private MembershipEffect deprovision(UserKey key) {
    return run(
        () -> {
          var groups = store().groups().lockGroupsOf(key);
          store().users().findForChange(key).orElseThrow();
          store().memberships().leaveAll(key, groups, SampleTimes.minute(7));
          store().users().remove(key);
          return MembershipEffect.NONE;
        });
  }

  @Test
  void who_joins_while_the_group_is_deleted_is_a_member_nowhere() {
    for (int round = 0; round < 5; round++) {
      var group = add(aGroup().in(here).build());
      var users = users(3);

      Together.outcomes(4, i -> i == 0 ? delete(group) : joinIfThere(group, users[i - 1]))
          .forEach(outcome -> assertThat(outcome.refusal()).isEmpty());

      assertThat(store().groups().find(group.key())).isEmpty();
      assertThat(users)
          .allSatisfy(it -> assertThat(store().memberships().groupsOf(it.key())).isEmpty());
    }
  }

  private MembershipEffect delete(Group group) {
    return run(
        () -> {
          store().groups().findForChange(group.key()).orElseThrow();
          var left = store().memberships().dissolve(group.key());
          store().groups().remove(group.key());
          return new MembershipEffect(Set.of(), left);
        });
  }

  private MembershipEffect joinIfThere(Group group, User user) {
    return run(
        () ->
            store()
                .groups()
                .findForChange(group.key())
                .map(it -> store().memberships().apply(it.key(), joining(user), it.created()))
                .orElse(MembershipEffect.NONE));
  }

  @Test
  void joining_costs_the_same_in_a_group_of_ten_and_of_ten_thousand() {
    var small = add(aGroup().in(here).build());
    var large = add(aGroup().in(here).build());
    var crowd = Samples.plain(here, 10_000);
    addAll(crowd);
    join(small, crowd.subList(0, 10).toArray(User[]::new));
    for (int i = 0; i < crowd.size(); i += 1_000) {
      join(large, crowd.subList(i, i + 1_000).toArray(User[]::new));
    }
    var user = add(aUser().in(here).build());
    var counting = new Counting(store());

    var few = counting.during(() -> assertThat(join(small, user)).isEqualTo(joined(user)));
    var many = counting.during(() -> assertThat(join(large, user)).isEqualTo(joined(user)));

    assertThat(many).isEqualTo(few);
    counting.atMost(3, () -> assertThat(leave(large, user)).isEqualTo(left(user)));
    assertThat(members(large)).hasSize(10_000);
  }

  @Test
  void a_change_of_members_costs_three_statements_with_its_header() {
    var group = add(aGroup().in(here).build());
    var users = users(20);
    var counting = new Counting(store());

    counting.atMost(3, () -> assertThat(join(group, users).joined()).hasSize(20));
    counting.atMost(3, () -> assertThat(leave(group, users).left()).hasSize(20));
    counting.atMost(2, () -> assertThat(leave(group, users).isEmpty()).isTrue());
  }

  @Test
  void reading_memberships_costs_one_statement() {
    var group = add(aGroup().in(here).build());
    var users = users(20);
    join(group, users);
    var counting = new Counting(store());

    counting.atMost(1, () -> assertThat(members(group)).hasSize(20));
    counting.atMost(1, () -> assertThat(store().memberships().groupsOf(users[0].key())).hasSize(1));
    counting.atMost(1, () -> run(() -> store().groups().lockGroupsOf(users[0].key())));
  }

  @Test
  void leaving_all_groups_and_dissolving_one_cost_two_statements_however_many_there_are() {
    var user = add(aUser().in(here).build());
    for (int i = 0; i < 12; i++) join(add(aGroup().in(here).build()), user);
    var group = add(aGroup().in(here).build());
    join(group, users(12));
    var counting = new Counting(store());

    counting.atMost(2, () -> run(() -> store().memberships().dissolve(group.key())));
    counting.atMost(3, () -> run(() -> leaveAll(user.key())));
  }

  private void leaveAll(UserKey key) {
    var groups = store().groups().lockGroupsOf(key);
    store().memberships().leaveAll(key, groups, SampleTimes.minute(7));
  }

  @Test
  void groups_of_another_organization_are_never_joined() {
    var elsewhere = add(anOrganization().build());
    var foreign = add(aUser().in(elsewhere.id()).build());
    var group = add(aGroup().in(here).build());

    assertThat(refusalOf(() -> join(group, foreign))).isInstanceOf(Refusal.Malformed.class);
    assertThat(members(group)).isEmpty();
  }

  private User[] users(int count) {
    var users = Samples.plain(here, count);
    addAll(users);
    return users.toArray(User[]::new);
  }

  private MembershipEffect become(Group group, User... users) {
    return apply(group, new MembershipChange.Become(ids(users)));
  }

  private static MembershipChange joining(User user) {
    return new MembershipChange.Join(ids(user));
  }

  private static MembershipEffect joined(User... users) {
    return new MembershipEffect(ids(users), Set.of());
  }

  private static MembershipEffect left(User... users) {
    return new MembershipEffect(Set.of(), ids(users));
  }

  private List<MemberId> members(Group group) {
    return part(group, ALL);
  }

  private List<MemberId> part(Group group, Slice slice) {
    return store().memberships().of(group.key(), slice).stream().map(Member::id).toList();
  }

  private long version(Group group) {
    return store().groups().find(group.key()).orElseThrow().version().number();
  }
}
