package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.Paths.group;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static latchkey.persistence.contract.samples.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.Window;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.group.Group;
import latchkey.domain.group.GroupKey;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.refusal.Refusal.Taken;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the collection of groups must do in every store. */
public abstract class GroupsContract extends StoreSuite {
  private static final int WRITERS = 8;

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  @Test
  void a_group_is_found_as_it_was_added() {
    var group =
        add(
            aGroup()
                .in(here)
                .shownAs("Front Door")
                .alone()
                .calledByDirectory("g-1")
                .createdAt(SampleTimes.minute(4))
                .atVersion(3)
                .build());

    assertThat(store().groups().find(group.key())).contains(group);
    assertThat(run(() -> store().groups().findForChange(group.key()))).contains(group);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void any_text_comes_back_as_it_went(String text) {
    var group = add(aGroup().in(here).shownAs(text).calledByDirectory(text).alone().build());

    assertThat(store().groups().find(group.key())).contains(group);
    assertThat(groups(named(text))).containsExactly(group);
  }

  @Test
  void none_is_found_by_a_strange_id() {
    var stranger = aGroup().in(here).build();

    assertThat(store().groups().find(stranger.key())).isEmpty();
    assertThat(run(() -> store().groups().findForChange(stranger.key()))).isEmpty();
  }

  @Test
  void a_changed_group_is_found_changed() {
    var before = add(aGroup().in(here).shownAs("old").calledByDirectory("old").build());

    var after =
        change(before.key(), it -> it.named("new").identified(Optional.of(new ExternalId("new"))));

    assertThat(store().groups().find(before.key())).contains(after);
    assertThat(groups(named("old"))).isEmpty();
    assertThat(groups(named("NEW"))).containsExactly(after);
  }

  @Test
  void a_group_that_is_removed_is_gone() {
    var group = add(aGroup().in(here).build());

    run(() -> store().groups().remove(group.key()));

    assertThat(store().groups().find(group.key())).isEmpty();
    assertThat(page(Optional.empty(), Sort.BY_ID)).isEmpty();
  }

  @Test
  void names_need_not_be_unique_unless_they_must() {
    var one = add(aGroup().in(here).shownAs("Doors").build());
    var two = add(aGroup().in(here).shownAs("doors").build());
    var guarded = add(aGroup().in(here).shownAs("DOORS").alone().build());

    assertThat(groups(named("doors"))).containsExactly(one, two, guarded);
  }

  @Test
  void a_name_that_must_be_unique_is_taken_in_every_spelling() {
    add(aGroup().in(here).shownAs("Café Door").alone().build());
    var second = aGroup().in(here).shownAs("CAFE\u0301 DOOR").alone().build();

    var refusal = refusalOf(() -> add(second));

    assertThat(refusal).isEqualTo(new Taken("Group", "displayName", "CAFE\u0301 DOOR"));
    assertThat(store().groups().find(second.key())).isEmpty();
  }

  @Test
  void a_group_may_not_be_renamed_to_a_name_that_is_taken() {
    add(aGroup().in(here).shownAs("front").alone().build());
    var back = add(aGroup().in(here).shownAs("back").alone().build());

    var refusal = refusalOf(() -> change(back.key(), it -> it.named("Front")));

    assertThat(refusal).isEqualTo(new Taken("Group", "displayName", "Front"));
    assertThat(store().groups().find(back.key())).contains(back);
  }

  @Test
  void a_group_may_spell_its_own_name_differently() {
    var group = add(aGroup().in(here).shownAs("front").alone().build());

    var after = change(group.key(), it -> it.named("FRONT"));

    assertThat(store().groups().find(group.key())).contains(after);
  }

  @Test
  void a_name_given_up_is_free() {
    var renamed = add(aGroup().in(here).shownAs("front").alone().build());
    var removed = add(aGroup().in(here).shownAs("back").alone().build());
    change(renamed.key(), it -> it.named("side"));
    run(() -> store().groups().remove(removed.key()));

    var front = add(aGroup().in(here).shownAs("front").alone().build());
    var back = add(aGroup().in(here).shownAs("back").alone().build());

    assertThat(groups(named("front"))).containsExactly(front);
    assertThat(groups(named("back"))).containsExactly(back);
  }

  @Test
  void a_group_may_have_the_same_name_in_another_organization() {
    var elsewhere = add(anOrganization().build());
    add(aGroup().in(here).shownAs("front").alone().build());
    var namesake = add(aGroup().in(elsewhere.id()).shownAs("front").alone().build());

    assertThat(store().groups().find(namesake.key())).contains(namesake);
  }

  @Test
  void of_many_who_make_one_group_at_once_one_does() {
    var made =
        Together.outcomes(WRITERS, i -> add(aGroup().in(here).shownAs("Front").alone().build()));

    assertThat(made).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
    assertThat(made.stream().flatMap(it -> it.refusal().stream()))
        .hasSize(WRITERS - 1)
        .allMatch(new Taken("Group", "displayName", "Front")::equals);
    assertThat(groups(named("front"))).hasSize(1);
  }

  @Test
  void pages_follow_the_order_that_is_asked_for() {
    var b = add(aGroup().in(here).shownAs("bravo").createdAt(SampleTimes.minute(1)).build());
    var a = add(aGroup().in(here).shownAs("Alpha").createdAt(SampleTimes.minute(3)).build());
    var c = add(aGroup().in(here).shownAs("CHARLIE").createdAt(SampleTimes.minute(2)).build());

    assertThat(page(Optional.empty(), Sort.BY_ID)).containsExactly(b, a, c);
    assertThat(page(Optional.empty(), by("displayName"))).containsExactly(a, b, c);
    assertThat(page(Optional.empty(), by("meta.created"))).containsExactly(b, c, a);
    assertThat(page(Optional.empty(), new Sort(by("displayName").by(), true)))
        .containsExactly(c, b, a);
  }

  @Test
  void a_page_tells_how_many_there_are_in_all() {
    var groups = IntStream.range(0, 9).mapToObj(i -> add(aGroup().in(here).build())).toList();

    var page = store().groups().find(here, query(Optional.empty(), Sort.BY_ID, new Window(4, 3)));

    assertThat(page.total()).isEqualTo(9);
    assertThat(page.items()).isEqualTo(groups.subList(3, 6));
  }

  @Test
  void groups_are_found_by_what_they_are() {
    var front =
        add(
            aGroup()
                .in(here)
                .shownAs("Front Door")
                .calledByDirectory("F")
                .createdAt(SampleTimes.minute(2))
                .build());
    var back = add(aGroup().in(here).shownAs("back%door").build());

    assertThat(groups(named("front door"))).containsExactly(front);
    assertThat(groups(compare("externalId", "F", true))).containsExactly(front);
    assertThat(groups(compare("externalId", "f", true))).isEmpty();
    assertThat(groups(compare("id", back.key().id().toString(), true))).containsExactly(back);
    assertThat(groups(new Criterion.Present(group("externalId")))).containsExactly(front);
    assertThat(groups(new Criterion.Not(named("front door")))).containsExactly(back);
    assertThat(groups(new Criterion.Or(List.of(named("x"), named("BACK%door")))))
        .containsExactly(back);
    assertThat(groups(created(SampleTimes.minute(2)))).containsExactly(front);
  }

  @Test
  void groups_are_found_by_their_members() {
    var babs = add(aUser().in(here).build());
    var jim = add(aUser().in(here).build());
    var both = add(aGroup().in(here).build());
    var one = add(aGroup().in(here).build());
    var empty = add(aGroup().in(here).build());
    join(both, babs, jim);
    join(one, jim);

    var hasBabs = compare("members.value", babs.key().id().toString(), true);
    var hasJim = compare("members.value", jim.key().id().toString(), true);
    var hasAny = new Criterion.Present(group("members"));

    assertThat(keys(hasBabs)).containsExactly(both.key());
    assertThat(keys(hasJim)).containsExactly(both.key(), one.key());
    assertThat(keys(new Criterion.AnyElement(group("members"), hasJim)))
        .containsExactly(both.key(), one.key());
    assertThat(keys(hasAny)).containsExactly(both.key(), one.key());
    assertThat(keys(new Criterion.Not(hasAny))).containsExactly(empty.key());
    assertThat(keys(new Criterion.And(List.of(hasJim, new Criterion.Not(hasBabs)))))
        .containsExactly(one.key());
  }

  @Test
  void reading_and_writing_headers_costs_one_statement_each() {
    var group = aGroup().in(here).alone().build();
    var counting = new Counting(store());

    counting.atMost(1, () -> add(group));
    counting.atMost(1, () -> assertThat(store().groups().find(group.key())).contains(group));
    counting.atMost(2, () -> change(group.key(), it -> it.named("other")));
    counting.atMost(2, () -> assertThat(groups(named("other"))).hasSize(1));
    counting.atMost(1, () -> assertThat(groups(named("nothing"))).isEmpty());
  }

  private List<GroupKey> keys(Criterion criterion) {
    return groups(criterion).stream().map(Group::key).toList();
  }

  private List<Group> groups(Criterion criterion) {
    return page(Optional.of(criterion), Sort.BY_ID);
  }

  private List<Group> page(Optional<Criterion> criterion, Sort sort) {
    var query = new Query(here, criterion, sort, EVERYTHING, Projection.WITHOUT_MEMBERSHIPS);
    return store().groups().find(here, query).items();
  }

  private static Sort by(String attribute) {
    return new Sort(Optional.of(group(attribute)), false);
  }

  private static Criterion named(String name) {
    return compare("displayName", name, false);
  }

  private static Criterion compare(String attribute, String value, boolean exact) {
    return new Criterion.Compare(group(attribute), Operator.EQ, text(value), exact);
  }

  private static Criterion created(Instant at) {
    var moment = Value.Moment.of(at);
    return new Criterion.Compare(group("meta.created"), Operator.EQ, moment, false);
  }
}
