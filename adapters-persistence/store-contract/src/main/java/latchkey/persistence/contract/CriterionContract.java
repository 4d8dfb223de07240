package latchkey.persistence.contract;

import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.domain.criterion.Operator.CO;
import static latchkey.domain.criterion.Operator.EQ;
import static latchkey.domain.criterion.Operator.EW;
import static latchkey.domain.criterion.Operator.GE;
import static latchkey.domain.criterion.Operator.GT;
import static latchkey.domain.criterion.Operator.LE;
import static latchkey.domain.criterion.Operator.LT;
import static latchkey.domain.criterion.Operator.NE;
import static latchkey.domain.criterion.Operator.SW;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.Paths.enterprise;
import static latchkey.persistence.contract.samples.Paths.user;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static latchkey.persistence.contract.samples.Values.element;
import static latchkey.persistence.contract.samples.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.UserView;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.group.Group;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.user.User;
import latchkey.domain.user.UserId;
import latchkey.persistence.contract.samples.SampleCriteria;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every store selects whom {@link Criterion#matches} selects. Chance is seeded by the system
 * property {@code latchkey.seed}, which failures name.
 */
public abstract class CriterionContract extends StoreSuite {
  private static final int PEOPLE = 60;

  /** In the order of their texts; by their halves as signed numbers the order would be another. */
  private static final List<UUID> SPREAD_IDS =
      Stream.of(
              "00000000-0000-7000-7fff-ffffffffffff",
              "00000000-0000-7000-8000-000000000000",
              "7fffffff-ffff-7fff-ffff-ffffffffffff",
              "80000000-0000-7000-0000-000000000000",
              "ffffffff-ffff-7000-bfff-ffffffffffff")
          .map(UUID::fromString)
          .toList();

  private static final int CRITERIA = 200;
  private static final long SEED = Long.getLong("latchkey.seed", System.nanoTime());

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  @Test
  void any_attribute_can_be_compared_by_any_operator() {
    var people = people();
    var criteria = new SampleCriteria(SEED, USER_TYPE, seen(people), SampleCriteria.allOperators());

    criteria.everyComparison().forEach(it -> assertAgreement(people, it));
  }

  @Test
  void any_attribute_can_be_asked_whether_it_is_there() {
    var people = people();
    var criteria = new SampleCriteria(SEED, USER_TYPE, seen(people), List.of(EQ));

    criteria.everyPresence().forEach(it -> assertAgreement(people, it));
    criteria.everyPresence().forEach(it -> assertAgreement(people, new Criterion.Not(it)));
  }

  @Test
  void any_complex_attribute_can_be_asked_for_one_element() {
    var people = people();
    var criteria = new SampleCriteria(SEED, USER_TYPE, seen(people), List.of(EQ));

    for (int round = 0; round < 5; round++) {
      criteria.everyElement().forEach(it -> assertAgreement(people, it));
    }
  }

  @Test
  void ids_are_ordered_as_their_texts_whatever_their_highest_bits() {
    SPREAD_IDS.forEach(id -> add(aUser().in(here).identifiedAs(new UserId(id)).build()));
    var texts = SPREAD_IDS.stream().map(UUID::toString).toList();

    for (String id : texts) {
      int place = texts.indexOf(id);
      assertThat(ids(GT, id)).isEqualTo(texts.subList(place + 1, texts.size()));
      assertThat(ids(GE, id)).isEqualTo(texts.subList(place, texts.size()));
      assertThat(ids(LT, id)).isEqualTo(texts.subList(0, place));
      assertThat(ids(LE, id)).isEqualTo(texts.subList(0, place + 1));
    }
    assertThat(ids(GT, "7")).isEqualTo(texts.subList(2, texts.size()));
    // no id, but a text: F comes after 8 and before f
    assertThat(ids(GT, texts.get(4).toUpperCase(Locale.ROOT))).containsExactly(texts.get(4));
  }

  private List<String> ids(Operator operator, String id) {
    var criterion = new Criterion.Compare(user("id"), operator, text(id), true);
    return found(criterion).stream().map(user -> user.key().id().value().toString()).toList();
  }

  @Test
  void any_combination_of_equalities_is_understood() {
    var people = people();
    var criteria = new SampleCriteria(SEED, USER_TYPE, seen(people), List.of(EQ));

    for (int i = 0; i < CRITERIA; i++) assertAgreement(people, criteria.any(3));
  }

  @Test
  void any_combination_at_all_is_understood() {
    var people = people();
    var criteria = new SampleCriteria(SEED, USER_TYPE, seen(people), SampleCriteria.allOperators());

    for (int i = 0; i < CRITERIA; i++) assertAgreement(people, criteria.any(3));
  }

  private void assertAgreement(List<UserView> people, Criterion criterion) {
    var expected = people.stream().filter(it -> criterion.matches(seen(it))).map(this::id).toList();
    assertThat(selected(criterion))
        .as("selected by %s, latchkey.seed=%d", criterion, SEED)
        .isEqualTo(expected);
  }

  private List<String> selected(Criterion criterion) {
    var page = find(query(Optional.of(criterion), Sort.BY_ID, EVERYTHING));
    assertThat(page.total()).as("total of %s", criterion).isEqualTo(page.items().size());
    return page.items().stream().map(this::id).toList();
  }

  private String id(UserView view) {
    return view.user().userName().value();
  }

  private List<UserView> people() {
    var chance = new Samples(SEED);
    var users = chance.users(here, PEOPLE);
    addAll(users);
    var elsewhere = add(anOrganization().build()).id();
    addAll(chance.users(elsewhere, PEOPLE / 4));
    for (int i = 0; i < 5; i++) {
      var group = add(aGroup().in(here).shownAs(chance.word() + " group").build());
      join(group, users.stream().filter(it -> chance.oneIn(5)).toArray(User[]::new));
    }
    return users.stream()
        .map(it -> new UserView(it, store().memberships().groupsOf(it.key())))
        .toList();
  }

  private static List<Attributes> seen(List<UserView> people) {
    return people.stream().map(CriterionContract::seen).toList();
  }

  private static Attributes seen(UserView view) {
    return view.user().attributes(view::groups);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void any_text_is_found_where_it_is_and_nowhere_else(String text) {
    var holder =
        add(
            aUser()
                .in(here)
                .named(text)
                .shownAs(text)
                .calledByDirectory(text)
                .saying("title", text)
                .having("emails", element("work", text), element("home", "other"))
                .with(enterprise("department"), text(text))
                .build());
    add(aUser().in(here).shownAs("other").having("emails", element("work", "other")).build());

    for (var path : EVERYWHERE) {
      boolean exact = path.attribute().equals("externalId");
      var criterion = new Criterion.Compare(path, EQ, text(text), exact);
      assertThat(found(criterion)).as("%s", criterion).containsExactly(holder);
      assertThat(found(new Criterion.Not(criterion))).doesNotContain(holder).hasSize(1);
    }
  }

  private static final List<AttributePath> EVERYWHERE =
      List.of(
          user("userName"),
          user("displayName"),
          user("externalId"),
          user("title"),
          user("emails.value"),
          enterprise("department"));

  @ParameterizedTest
  @MethodSource("hostile")
  void any_text_is_found_by_a_part_of_it(String text) {
    var holder = add(aUser().in(here).saying("title", "before" + text + "after").build());
    add(aUser().in(here).saying("title", "before and after").build());

    assertSelects(title(CO, text), holder);
    assertSelects(title(SW, "BEFORE" + text), holder);
    assertSelects(title(EW, text + "AFTER"), holder);
  }

  @Test
  void a_wildcard_is_a_letter_like_any_other() {
    var percent = add(aUser().in(here).saying("title", "100% sure").build());
    var underscore = add(aUser().in(here).saying("title", "a_b").build());
    var backslash = add(aUser().in(here).saying("title", "a\\b").build());
    add(aUser().in(here).saying("title", "axb 100 sure").build());

    assertSelects(title(CO, "%"), percent);
    assertSelects(title(CO, "a_b"), underscore);
    assertSelects(title(SW, "a\\"), backslash);
    assertSelects(title(EW, "\\b"), backslash);
  }

  @Test
  void texts_that_differ_only_far_behind_are_told_apart() {
    var beginning = "Long ".repeat(200);
    var one = add(aUser().in(here).saying("title", beginning + "one").build());
    var two = add(aUser().in(here).saying("title", beginning + "two").build());
    var cut = add(aUser().in(here).saying("title", beginning.substring(0, 512)).build());

    assertThat(found(title(EQ, beginning + "ONE"))).containsExactly(one);
    assertThat(found(new Criterion.Not(title(EQ, beginning + "one")))).containsExactly(two, cut);
    assertThat(found(title(EQ, beginning.substring(0, 512)))).containsExactly(cut);
    assertSelects(title(EW, "two"), two);
    assertSelects(title(SW, beginning + "t"), two);
    assertSelects(title(GT, beginning + "one"), two);
  }

  @Test
  void elements_that_differ_only_far_behind_are_told_apart() {
    var beginning = "long".repeat(200);
    var one = add(aUser().in(here).having("emails", element("work", beginning + "one")).build());
    add(aUser().in(here).having("emails", element("work", beginning + "two")).build());

    assertThat(found(is("emails.value", beginning + "ONE"))).containsExactly(one);
  }

  @Test
  void conditions_on_an_element_are_about_the_same_one() {
    var match =
        add(
            aUser()
                .in(here)
                .having("emails", element("home", "x@a.example"), element("work", "x@b.example"))
                .build());
    add(
        aUser()
            .in(here)
            .having("emails", element("work", "x@a.example"), element("home", "x@b.example"))
            .build());
    var both =
        new Criterion.And(List.of(is("emails.type", "WORK"), is("emails.value", "x@B.example")));

    assertThat(found(new Criterion.AnyElement(user("emails"), both))).containsExactly(match);
    assertThat(found(both)).hasSize(2);
  }

  @Test
  void unequal_means_that_no_element_is_equal() {
    var work = add(aUser().in(here).having("emails", element("work", "a")).build());
    add(aUser().in(here).having("emails", element("work", "a"), element("home", "b")).build());
    var none = add(aUser().in(here).build());

    assertSelects(new Criterion.Compare(user("emails.value"), NE, text("b"), false), work, none);
    assertThat(found(new Criterion.Not(is("emails.value", "b")))).containsExactly(work, none);
  }

  @Test
  void who_lacks_an_attribute_is_not_equal_to_anything() {
    var none = add(aUser().in(here).build());
    var other = add(aUser().in(here).saying("title", "boss").build());

    assertThat(found(new Criterion.Not(title(EQ, "x")))).containsExactly(none, other);
    assertSelects(title(NE, "x"), none, other);
    assertSelects(title(NE, "boss"), none);
    assertSelects(title(LT, "zzz"), other);
    assertSelects(new Criterion.Not(title(GT, "a")), none);
  }

  @Test
  void times_are_compared_to_the_microsecond() {
    var first = add(aUser().in(here).createdAt(SampleTimes.NOON).build());
    var second = add(aUser().in(here).createdAt(SampleTimes.NOON.plusNanos(1_000)).build());

    assertThat(found(created(EQ))).containsExactly(first);
    assertSelects(created(GT), second);
    assertSelects(created(GE), first, second);
    assertSelects(created(LE), first);
    assertSelects(created(LT));
  }

  private static Criterion created(Operator op) {
    var literal = Value.Moment.of(SampleTimes.NOON);
    return new Criterion.Compare(user("meta.created"), op, literal, false);
  }

  @Test
  void active_is_the_view_of_the_directory_alone() {
    var active = add(aUser().in(here).suspendedFor(Reason.ADMINISTRATOR, Reason.SIGNAL).build());
    var suspended = add(aUser().in(here).suspendedFor(Reason.DIRECTORY).build());

    assertThat(found(flag(true))).containsExactly(active);
    assertThat(found(flag(false))).containsExactly(suspended);
    assertThat(found(new Criterion.Not(flag(true)))).containsExactly(suspended);
  }

  private static Criterion flag(boolean value) {
    return new Criterion.Compare(user("active"), EQ, new Value.Flag(value), false);
  }

  @Test
  void an_id_is_found_in_its_own_spelling_alone() {
    var user = add(aUser().in(here).build());
    var id = user.key().id().toString();

    assertThat(found(exactly("id", id))).containsExactly(user);
    assertThat(found(exactly("id", "0" + id))).isEmpty();
    assertThat(found(exactly("id", "not an id"))).isEmpty();
    assertThat(found(new Criterion.Not(exactly("id", "not an id")))).containsExactly(user);
  }

  @Test
  void people_are_found_by_their_manager() {
    var boss = add(aUser().in(here).build());
    var id = text(boss.key().id().toString());
    var report =
        add(
            aUser()
                .in(here)
                .with(enterprise("manager"), new Value.Complex(Map.of("value", id)))
                .build());

    assertThat(found(new Criterion.Compare(enterprise("manager.value"), EQ, id, true)))
        .containsExactly(report);
    assertThat(found(new Criterion.Present(enterprise("manager")))).containsExactly(report);
  }

  @Test
  void people_are_found_by_their_groups() {
    var members = new Samples(SEED).users(here, 3);
    addAll(members);
    var doors = add(aGroup().in(here).shownAs("Doors").build());
    var gates = add(aGroup().in(here).shownAs("Gates").build());
    join(doors, members.get(0), members.get(1));
    join(gates, members.get(1));
    var inDoors = exactly("groups.value", doors.key().id().toString());

    assertThat(found(inDoors)).containsExactly(members.get(0), members.get(1));
    assertThat(found(is("groups.display", "GATES"))).containsExactly(members.get(1));
    assertThat(found(new Criterion.AnyElement(user("groups"), inDoors))).hasSize(2);
    assertThat(found(new Criterion.Present(user("groups")))).hasSize(2);
    assertThat(found(new Criterion.Not(inDoors))).containsExactly(members.get(2));
    assertThat(found(new Criterion.And(List.of(inDoors, new Criterion.Not(member(gates))))))
        .containsExactly(members.get(0));
  }

  private static Criterion member(Group group) {
    return exactly("groups.value", group.key().id().toString());
  }

  @Test
  void pages_of_a_selection_are_parts_of_one_order() {
    var people = people();
    var criterion = new Criterion.Or(List.of(flag(true), new Criterion.Present(user("title"))));
    var sort = new Sort(Optional.of(user("displayName")), false);
    var whole = find(query(Optional.of(criterion), sort, EVERYTHING));

    var parts = new ArrayList<UserView>();
    for (int start = 1; start <= whole.total(); start += 7) {
      var page = find(query(Optional.of(criterion), sort, new Window(start, 7)));
      assertThat(page.total()).isEqualTo(whole.total());
      parts.addAll(page.items());
    }

    assertThat(parts).isEqualTo(whole.items()).hasSizeLessThan(people.size() + 1);
  }

  @Test
  void no_or_and_no_not_reaches_another_organization() {
    var elsewhere = add(anOrganization().build()).id();
    add(aUser().in(elsewhere).named("babs").build());
    var ours = add(aUser().in(here).named("jim").build());
    var any = new Criterion.Or(List.of(is("userName", "babs"), new Criterion.Not(flag(false))));

    assertThat(found(any)).containsExactly(ours);
    assertThat(found(is("userName", "babs"))).isEmpty();
    assertThat(found(new Criterion.Not(is("userName", "x")))).containsExactly(ours);
  }

  @Test
  void no_row_is_read_that_is_not_answered() {
    var people = people();
    var criteria = new SampleCriteria(SEED, USER_TYPE, seen(people), SampleCriteria.allOperators());
    var sorts = new Samples(SEED);

    for (int i = 0; i < CRITERIA; i++) {
      var sort = new Sort(Optional.of(sorts.pick(criteria.sortable())), sorts.oneIn(2));
      assertReadsNoMore(criteria.any(3), sort, new Window(1 + sorts.below(5), 10));
    }
  }

  /** Whoever searched in memory would read the rows it then leaves out. */
  private void assertReadsNoMore(Criterion criterion, Sort sort, Window window) {
    var query =
        new Query(here, Optional.of(criterion), sort, window, Projection.WITHOUT_MEMBERSHIPS);
    var before = store().rows();
    int answered = find(query).items().size();

    int total = 1;
    if (before.isPresent()) {
      assertThat(store().rows().getAsLong() - before.getAsLong())
          .as("rows read for %s by %s, latchkey.seed=%d", criterion, sort, SEED)
          .isBetween((long) answered, (long) answered + total);
    }
  }

  @Test
  void looking_somebody_up_costs_two_statements_whatever_it_goes_by() {
    var users = new Samples(SEED).users(here, PEOPLE);
    addAll(users);
    var wanted =
        add(
            aUser()
                .in(here)
                .named("Babs")
                .calledByDirectory("E")
                .having("emails", element("work", "babs@contoso.example"))
                .build());
    var counting = new Counting(store());

    Stream.of(
            is("userName", "BABS"),
            exactly("externalId", "E"),
            is("emails.value", "BABS@contoso.example"))
        .forEach(it -> counting.atMost(2, () -> assertThat(found(it)).containsExactly(wanted)));
  }

  private void assertSelects(Criterion criterion, User... expected) {
    assertThat(found(criterion)).as("%s", criterion).containsExactly(expected);
  }

  private static Criterion title(Operator op, String literal) {
    return new Criterion.Compare(user("title"), op, text(literal), false);
  }

  private static Criterion is(String attribute, String literal) {
    return new Criterion.Compare(user(attribute), EQ, text(literal), false);
  }

  private static Criterion exactly(String attribute, String literal) {
    return new Criterion.Compare(user(attribute), EQ, text(literal), true);
  }
}
