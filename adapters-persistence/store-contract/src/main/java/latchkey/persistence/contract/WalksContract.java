package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.Paths.group;
import static latchkey.persistence.contract.samples.Paths.user;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import latchkey.application.query.Listing;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.application.query.UserView;
import latchkey.application.query.Walk;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.User;
import latchkey.domain.user.UserKey;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks through users and groups, part by part: complete, in order, and at the same cost. */
public abstract class WalksContract extends StoreSuite {
  private static final int PEOPLE = 40;
  private static final int PART = 7;

  static Stream<Sort> ordersOfUsers() {
    return Stream.of(
            "id", "userName", "externalId", "displayName", "meta.created", "meta.lastModified")
        .flatMap(name -> bothWays(user(name)));
  }

  static Stream<Sort> ordersOfGroups() {
    return Stream.of("id", "externalId", "displayName", "meta.created", "meta.lastModified")
        .flatMap(name -> bothWays(group(name)));
  }

  private static Stream<Sort> bothWays(AttributePath path) {
    return Stream.of(new Sort(Optional.of(path), false), new Sort(Optional.of(path), true));
  }

  @ParameterizedTest
  @MethodSource("ordersOfUsers")
  void a_walk_meets_every_user_once_in_the_order_of_pages(Sort sort) {
    people();

    var walked = forward(users(sort), Optional.empty());

    assertThat(ids(walked)).isEqualTo(pages(sort)).hasSize(PEOPLE);
    assertThat(walked.get(0).previous()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ordersOfUsers")
  void the_way_back_meets_every_user_once_in_the_same_order(Sort sort) {
    people();
    var walked = forward(users(sort), Optional.empty());

    var back = back(users(sort), walked.get(walked.size() - 1).previous());

    assertThat(ids(back)).isEqualTo(ids(walked.subList(0, walked.size() - 1)));
    assertThat(back.get(back.size() - 1).next()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("ordersOfGroups")
  void a_walk_meets_every_group_once_in_the_order_of_pages(Sort sort) {
    new Samples(41).groups(here, PEOPLE).forEach(this::add);
    var query = new Query(here, Optional.empty(), sort, EVERYTHING, Projection.FULL);

    var walked = forward(groups(sort), Optional.empty());

    assertThat(groupIds(walked))
        .isEqualTo(store().groups().find(here, query).items().stream().map(Group::key).toList())
        .hasSize(PEOPLE);
    assertThat(groupIds(back(groups(sort), walked.get(walked.size() - 1).previous())))
        .isEqualTo(groupIds(walked.subList(0, walked.size() - 1)));
  }

  @ParameterizedTest
  @MethodSource("ordersOfUsers")
  void who_survives_is_met_though_others_are_deleted_meanwhile(Sort sort) {
    people();
    var doomed = new ArrayList<User>();

    // the last of each part is where the walk stands, the first one lies behind it
    var walked =
        forward(
            users(sort),
            Optional.of(
                part -> {
                  remove(part.items().get(0).user());
                  remove(part.items().get(part.items().size() - 1).user());
                  doomed.add(part.items().get(0).user());
                }));

    assertThat(doomed).hasSizeGreaterThan(PEOPLE / PART - 1);
    assertThat(ids(walked)).containsAll(pages(sort)).hasSize(PEOPLE);
  }

  @Test
  void where_all_have_gone_the_way_back_leads_to_who_is_left() {
    people();
    var walk = users(Sort.BY_ID);
    var first = walk.apply(Step.FIRST);
    pages(Sort.BY_ID).stream().skip(PART - 1L).forEach(this::removeKey);

    var nobody = walk.apply(first.next().orElseThrow());
    var back = walk.apply(nobody.previous().orElseThrow());

    assertThat(nobody.items()).isEmpty();
    assertThat(nobody.next()).isEmpty();
    assertThat(ids(List.of(back))).isEqualTo(pages(Sort.BY_ID)).hasSize(PART - 1);
    assertThat(back.previous()).isEmpty();
  }

  @Test
  void a_walk_meets_whom_the_criterion_selects_and_nobody_elses_users() {
    var people = people();
    addAll(new Samples(42).users(add(anOrganization().build()).id(), 5));
    var active = new Criterion.Present(user("title"));
    var selected = people.stream().filter(it -> active.matches(it.attributes(List::of))).toList();

    var walked = forward(users(Optional.of(active), Sort.BY_ID), Optional.empty());

    assertThat(ids(walked)).isEqualTo(selected.stream().map(User::key).toList()).isNotEmpty();
  }

  @Test
  void users_are_met_with_their_groups_when_these_are_wanted() {
    var babs = add(aUser().in(here).build());
    var doors = add(aGroup().in(here).build());
    join(doors, babs);
    var walk = new Walk(here, Optional.empty(), Sort.BY_ID, Step.FIRST, 5, Projection.FULL);

    assertThat(store().users().walk(here, walk).items())
        .containsExactly(new UserView(babs, List.of(doors.ref())));
  }

  @Test
  void what_has_no_one_short_value_is_no_order_to_walk_by() {
    Stream.of("title", "emails", "emails.value", "groups.display", "active", "name.familyName")
        .map(name -> new Sort(Optional.of(user(name)), false))
        .forEach(
            sort ->
                assertThat(refusalOf(() -> users(sort).apply(Step.FIRST)))
                    .isInstanceOf(Refusal.Malformed.class));
  }

  @ParameterizedTest
  @MethodSource("ordersOfUsers")
  void every_part_costs_one_statement_and_one_for_groups(Sort sort) {
    people();
    var counting = new Counting(store());
    var full = walk(Optional.empty(), sort, Projection.FULL);
    var plain = walk(Optional.empty(), sort, Projection.WITHOUT_MEMBERSHIPS);

    for (var step = Optional.of(Step.FIRST); step.isPresent(); ) {
      var here = step.get();
      counting.atMost(1, () -> plain.apply(here));
      counting.atMost(2, () -> full.apply(here));
      step = plain.apply(here).next();
    }
  }

  private List<User> people() {
    var users = new Samples(40).users(here, PEOPLE);
    addAll(users);
    return users;
  }

  private void remove(User user) {
    removeKey(user.key());
  }

  private void removeKey(UserKey key) {
    run(() -> store().users().remove(key));
  }

  /** All parts from the start, something being done after each. */
  private static <T> List<Stretch<T>> forward(
      Function<Step, Stretch<T>> walk, Optional<Consumer<Stretch<T>>> meanwhile) {
    var parts = new ArrayList<Stretch<T>>();
    for (var step = Optional.of(Step.FIRST); step.isPresent(); ) {
      var part = walk.apply(step.get());
      parts.add(part);
      meanwhile.ifPresent(it -> it.accept(part));
      step = part.next();
    }
    return parts;
  }

  /** All parts on the way back, in the order of the way on. */
  private static <T> List<Stretch<T>> back(
      Function<Step, Stretch<T>> walk, Optional<Step> beginning) {
    var parts = new ArrayList<Stretch<T>>();
    for (var step = beginning; step.isPresent(); ) {
      var part = walk.apply(step.get());
      parts.add(0, part);
      step = part.previous();
    }
    return parts;
  }

  private Function<Step, Stretch<UserView>> users(Sort sort) {
    return users(Optional.empty(), sort);
  }

  private Function<Step, Stretch<UserView>> users(Optional<Criterion> criterion, Sort sort) {
    return walk(criterion, sort, Projection.WITHOUT_MEMBERSHIPS);
  }

  private Function<Step, Stretch<UserView>> walk(
      Optional<Criterion> criterion, Sort sort, Projection projection) {
    return step ->
        store().users().walk(here, new Walk(here, criterion, sort, step, PART, projection));
  }

  private Function<Step, Stretch<Group>> groups(Sort sort) {
    return step ->
        store()
            .groups()
            .walk(
                here,
                new Walk(here, Optional.empty(), sort, step, PART, Projection.WITHOUT_MEMBERSHIPS));
  }

  private List<UserKey> pages(Sort sort) {
    Listing<UserView> all = find(query(Optional.empty(), sort, EVERYTHING));
    return all.items().stream().map(it -> it.user().key()).toList();
  }

  private static List<UserKey> ids(List<Stretch<UserView>> parts) {
    return parts.stream().flatMap(it -> it.items().stream()).map(it -> it.user().key()).toList();
  }

  private static List<GroupKey> groupIds(List<Stretch<Group>> parts) {
    return parts.stream().flatMap(it -> it.items().stream()).map(Group::key).toList();
  }
}
