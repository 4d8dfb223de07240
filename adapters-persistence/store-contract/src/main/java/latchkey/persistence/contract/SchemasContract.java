package latchkey.persistence.contract;

import static latchkey.domain.attribute.AttributeDefinition.complex;
import static latchkey.domain.attribute.AttributeDefinition.of;
import static latchkey.domain.attribute.AttributeDefinition.text;
import static latchkey.domain.criterion.Operator.EQ;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.SampleSchemas.forGroups;
import static latchkey.persistence.contract.samples.SampleSchemas.forUsers;
import static latchkey.persistence.contract.samples.SampleSchemas.ofGroups;
import static latchkey.persistence.contract.samples.SampleSchemas.ofUsers;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static latchkey.persistence.contract.samples.Values.many;
import static latchkey.persistence.contract.samples.Values.num;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import latchkey.application.query.Sort;
import latchkey.application.query.UserView;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceTypes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.schema.CustomSchema;
import latchkey.domain.user.User;
import latchkey.persistence.contract.samples.SampleSchemas;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import latchkey.persistence.contract.samples.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of organizations, and what holds of values by them in every store. */
public abstract class SchemasContract extends StoreSuite {
  private static final int MANY = 8;
  private static final AttributeDefinition BADGE = text("badge", "Its number").unique();

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  @Test
  void a_schema_is_found_as_it_was_defined() {
    var schema = define(SampleSchemas.everyKindForUsers());

    assertThat(store().schemas().find(here, schema.id())).contains(schema);
    assertThat(store().schemas().of(here)).containsExactly(schema);
    assertThat(store().schemas().types(here))
        .isEqualTo(ResourceTypes.STANDARD.extended("User", schema.schema(), false));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void any_text_of_a_schema_comes_back_as_it_went(String text) {
    var canonical = text("badge", text).suggesting(text);

    var schema = define(forUsers(canonical));

    assertThat(store().schemas().of(here)).containsExactly(schema);
  }

  @Test
  void who_defines_nothing_knows_the_standard_types() {
    assertThat(store().schemas().types(here)).isEqualTo(ResourceTypes.STANDARD);
    assertThat(store().schemas().of(here)).isEmpty();
  }

  @Test
  void what_is_remembered_costs_no_statement() {
    store().schemas().types(here);

    var cost = new Counting(store()).during(() -> store().schemas().types(here));

    assertThat(cost.orElse(0)).isZero();
  }

  @Test
  void a_urn_is_found_and_taken_in_every_spelling() {
    var schema = define(forUsers(BADGE));
    var shouted = new SchemaId(schema.id().urn().toUpperCase(Locale.ROOT));

    assertThat(store().schemas().find(here, shouted)).contains(schema);
    assertThat(refusalOf(() -> define(forUsers(BADGE))))
        .isEqualTo(new Refusal.Taken("Schema", "id", schema.id().urn()));
  }

  @Test
  void each_organization_knows_its_own_alone() {
    define(forUsers(BADGE));
    var elsewhere = add(anOrganization().build()).id();

    assertThat(store().schemas().types(elsewhere)).isEqualTo(ResourceTypes.STANDARD);
    run(() -> store().schemas().add(elsewhere, forUsers(text("badge", "Another"))));
    store().schemas().forget(elsewhere);
    add(aUser().in(elsewhere).with(ofUsers("badge"), Values.text("1")).build());
    add(aUser().in(elsewhere).with(ofUsers("badge"), Values.text("1")).build());
  }

  @Test
  void values_of_every_kind_come_back_as_they_went() {
    define(SampleSchemas.everyKindForUsers());
    define(SampleSchemas.everyKindForGroups());
    var types = store().schemas().types(here);
    var chance = new Samples(51);

    var users = chance.users(here, 30, types.user());
    addAll(users);
    var groups = chance.groups(here, 30, types.group());
    groups.forEach(this::add);

    users.forEach(user -> assertThat(store().users().find(user.key())).contains(user));
    groups.forEach(group -> assertThat(store().groups().find(group.key())).contains(group));
  }

  @Test
  void changed_values_are_found_as_they_are_now() {
    define(SampleSchemas.everyKindForUsers());
    var type = store().schemas().types(here).user();
    var chance = new Samples(52);
    var user = add(chance.users(here, 1, type).get(0));

    for (User other : chance.users(here, 20, type)) {
      change(user.key(), it -> it.described(other.profile()));
      other
          .profile()
          .values(ofUsers("tags"))
          .forEach(tag -> assertThat(found(is("tags", tag))).hasSize(1));
    }
    change(user.key(), it -> it.described(user.profile().within(ResourceTypes.STANDARD.user())));

    assertThat(found(new Criterion.Present(ofUsers("tags")))).isEmpty();
    remove(SampleSchemas.everyKindForUsers());
  }

  @Test
  void groups_are_found_by_their_values() {
    define(forGroups(text("building", "Where"), of("floor", Type.INTEGER, "Which")));
    var third = add(aGroup().in(here).with(ofGroups("floor"), num("3")).build());
    add(aGroup().in(here).with(ofGroups("floor"), num("4")).build());
    var criterion = new Criterion.Compare(ofGroups("floor"), EQ, num("3.0"), false);
    var query = query(Optional.of(criterion), Sort.BY_ID, EVERYTHING);

    assertThat(store().groups().find(here, query).items()).containsExactly(third);

    run(() -> store().groups().remove(third.key()));
    assertThat(store().groups().find(here, query).total()).isZero();
  }

  @Test
  void a_value_that_must_be_unique_is_taken_in_every_spelling() {
    define(forUsers(BADGE));
    add(withBadge("Ａ-1"));

    assertThat(refusalOf(() -> add(withBadge("a-1")))).isEqualTo(taken("a-1"));
    add(withBadge("a-2"));
    assertThat(found(new Criterion.Present(ofUsers("badge")))).hasSize(2);
  }

  @Test
  void a_value_compared_with_case_is_taken_in_its_own_spelling_alone() {
    define(forUsers(BADGE.exact()));
    add(withBadge("A"));
    add(withBadge("a"));

    assertThat(refusalOf(() -> add(withBadge("A")))).isEqualTo(taken("A"));
  }

  @Test
  void numbers_and_times_can_be_unique() {
    define(
        forUsers(
            of("number", Type.INTEGER, "Its number").unique(),
            of("since", Type.DATE_TIME, "Since when").unique()));
    var noon = Value.Moment.of(SampleTimes.NOON);
    add(aUser().in(here).with(ofUsers("number"), num("100")).build());
    add(aUser().in(here).with(ofUsers("since"), noon).build());

    assertRefused(aUser().in(here).with(ofUsers("number"), num("1E+2")).build());
    assertRefused(aUser().in(here).with(ofUsers("since"), noon).build());
  }

  @Test
  void one_of_many_values_is_enough_to_be_refused() {
    define(forUsers(text("cards", "Their numbers").many().unique()));
    var one = add(aUser().in(here).with(ofUsers("cards"), texts("1", "2", "2")).build());

    assertRefused(aUser().in(here).with(ofUsers("cards"), texts("3", "2")).build());
    change(one.key(), it -> set(it, "cards", texts("2", "4")));
    add(aUser().in(here).with(ofUsers("cards"), texts("1", "3")).build());
    assertRefused(aUser().in(here).with(ofUsers("cards"), texts("4")).build());
  }

  @Test
  void a_group_may_have_what_a_user_has() {
    define(forUsers(BADGE));
    define(forGroups(BADGE));
    add(withBadge("1"));
    var group = add(aGroup().in(here).with(ofGroups("badge"), Values.text("1")).build());
    var second = aGroup().in(here).with(ofGroups("badge"), Values.text("1")).build();

    assertThat(refusalOf(() -> add(second)))
        .isEqualTo(new Refusal.Taken("Group", ofGroups("badge").toString(), "1"));
    run(() -> store().groups().remove(group.key()));
    add(second);
  }

  @Test
  void one_may_keep_and_respell_the_own_value_and_not_take_anothers() {
    define(forUsers(BADGE));
    var one = add(withBadge("one"));
    var two = add(withBadge("two"));

    change(one.key(), it -> set(it, "badge", Values.text("ONE")));

    assertThat(refusalOf(() -> change(two.key(), it -> set(it, "badge", Values.text("One")))))
        .isEqualTo(taken("one"));
    assertThat(store().users().find(two.key())).contains(two);
  }

  @Test
  void a_value_given_up_is_free() {
    define(forUsers(BADGE));
    var one = add(withBadge("1"));
    var two = add(withBadge("2"));

    change(one.key(), it -> it.described(it.profile().with(ofUsers("badge"), Optional.empty())));
    add(withBadge("1"));
    run(() -> store().users().remove(two.key()));
    add(withBadge("2"));

    assertThat(refusalOf(() -> add(two))).isEqualTo(taken("2"));
  }

  @Test
  void of_many_who_want_one_value_at_once_one_gets_it() {
    define(forUsers(BADGE));

    var outcomes = Together.outcomes(MANY, i -> add(withBadge("same")));

    assertThat(outcomes).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
    assertThat(outcomes)
        .flatExtracting(it -> it.refusal().stream().toList())
        .containsOnly(taken("same"));
    assertThat(found(is("badge", Values.text("same")))).hasSize(1);
  }

  @Test
  void of_many_who_change_to_one_value_at_once_one_gets_it() {
    define(forUsers(BADGE));
    var users = Samples.plain(here, MANY);
    addAll(users);

    var outcomes =
        Together.outcomes(
            MANY, i -> change(users.get(i).key(), it -> set(it, "badge", Values.text("same"))));

    assertThat(outcomes).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
    assertThat(found(is("badge", Values.text("same")))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"badge", "floors", "locker", "keys"})
  void an_attribute_that_somebody_has_stays(String name) {
    var every = define(SampleSchemas.everyKindForUsers());
    var rest = every.schema().attributes().stream().filter(it -> !it.name().equals(name));
    var without = forUsers(rest.toArray(AttributeDefinition[]::new));
    var user = add(aUser().in(here).with(ofUsers(name), sample(name)).build());

    assertInUse(() -> save(every, without), name);
    assertThat(store().schemas().find(here, every.id())).contains(every);

    run(() -> store().users().remove(user.key()));
    save(every, without);
    assertThat(store().schemas().find(here, every.id())).contains(without);
  }

  private static Value sample(String name) {
    return switch (name) {
      case "floors" -> many(num("1"), num("2"));
      case "locker" -> new Value.Complex(Map.of("floor", num("1")));
      case "keys" -> many(new Value.Complex(Map.of("value", Values.text("7"))));
      default -> Values.text("1");
    };
  }

  private void assertInUse(Runnable wish, String name) {
    var refusal = (Refusal.IllegalTransition) refusalOf(wish);
    assertThat(refusal.subject()).startsWith("attribute " + ofUsers(name));
  }

  @Test
  void the_kind_of_value_stays_while_somebody_has_one() {
    var before = define(forUsers(text("badge", "Its number")));
    add(withBadge("1"));

    assertInUse(() -> save(before, forUsers(of("badge", Type.INTEGER, "A number"))), "badge");
    assertInUse(() -> save(before, forUsers(text("badge", "Many").many())), "badge");
    assertInUse(() -> save(before, forUsers(text("badge", "With case").exact())), "badge");
    assertInUse(() -> save(before, forUsers(BADGE)), "badge");
  }

  @Test
  void what_only_describes_may_change_while_somebody_has_a_value() {
    var before = define(forUsers(text("badge", "Its number")));
    add(withBadge("1"));
    var after = forUsers(text("badge", "Another").suggesting("2").mandatory(), BADGE_TOO);

    save(before, after);

    assertThat(store().schemas().types(here).user().custom()).containsExactly(after.schema());
    assertThat(found(is("badge", Values.text("1")))).hasSize(1);
    add(aUser().in(here).with(ofUsers("other"), num("5")).build());
    assertThat(found(is("other", num("5")))).hasSize(1);
  }

  private static final AttributeDefinition BADGE_TOO = of("other", Type.INTEGER, "One more");

  @Test
  void an_attribute_nobody_has_may_become_another() {
    var before = define(forUsers(text("badge", "Its number"), text("name", "Its name")));
    var named = add(aUser().in(here).with(ofUsers("name"), Values.text("gate")).build());

    save(before, forUsers(of("badge", Type.DECIMAL, "A number"), text("name", "Its name")));
    add(aUser().in(here).with(ofUsers("badge"), num("1.5")).build());

    assertThat(found(is("badge", num("1.50")))).hasSize(1);
    assertThat(found(is("name", Values.text("GATE")))).containsExactly(named);
  }

  @Test
  void a_part_that_some_element_has_stays() {
    var label = text("label", "On the door");
    var floor = of("floor", Type.INTEGER, "Where");
    var before = define(forUsers(complex("locker", "A place", label, floor)));
    var locker = new Value.Complex(Map.of("label", Values.text("7")));
    add(aUser().in(here).with(ofUsers("locker"), locker).build());

    assertInUse(() -> save(before, forUsers(complex("locker", "A place", floor))), "locker.label");
    save(before, forUsers(complex("locker", "A place", label)));

    assertThat(found(is("locker.label", Values.text("7")))).hasSize(1);
  }

  @Test
  void a_schema_goes_when_nobody_has_a_value_of_it() {
    var schema = define(forUsers(BADGE));
    var user = add(withBadge("1"));

    assertInUse(() -> remove(schema), "badge");
    run(() -> store().users().remove(user.key()));
    remove(schema);

    assertThat(store().schemas().find(here, schema.id())).isEmpty();
    assertThat(store().schemas().types(here)).isEqualTo(ResourceTypes.STANDARD);
    define(schema);
    add(withBadge("1"));
  }

  @Test
  void no_value_is_left_of_a_schema_that_goes_while_it_is_written() {
    for (int round = 0; round < 5; round++) {
      var schema = define(forUsers(BADGE));
      int now = round;

      var outcomes =
          Together.outcomes(
              MANY,
              i -> {
                if (i == MANY / 2) remove(schema);
                else add(withBadge(now + "-" + i));
                return i;
              });

      boolean gone = store().schemas().find(here, schema.id()).isEmpty();
      assertThat(outcomes.get(MANY / 2).refusal().isEmpty()).isEqualTo(gone);
      var holders = find(query(Optional.empty(), Sort.BY_ID, EVERYTHING)).items();
      if (gone) assertThat(holders).noneMatch(SchemasContract::hasBadge);
      else assertThat(found(new Criterion.Present(ofUsers("badge")))).isNotEmpty();
      holders.forEach(it -> run(() -> store().users().remove(it.user().key())));
      if (!gone) remove(schema);
    }
  }

  @Test
  void a_schema_does_not_go_while_a_value_by_it_is_written() {
    var schema = define(forUsers(BADGE));
    var user = withBadge("1");

    var refusal = meanwhile(() -> store().users().add(user.key(), user), () -> remove(schema));

    assertThat(refusal).containsInstanceOf(Refusal.IllegalTransition.class);
    assertThat(store().schemas().find(here, schema.id())).contains(schema);
    assertThat(found(is("badge", Values.text("1")))).containsExactly(user);
  }

  @Test
  void no_value_is_written_while_its_schema_goes() {
    var schema = define(forUsers(BADGE));
    var user = withBadge("1");

    var refusal = meanwhile(() -> store().schemas().remove(here, schema), () -> add(user));

    assertThat(refusal).containsInstanceOf(Refusal.Malformed.class);
    assertThat(store().users().find(user.key())).isEmpty();
  }

  /**
   * Does something after something else was done and before that is committed.
   *
   * @return how the second was refused
   */
  private Optional<Refusal> meanwhile(Runnable first, Runnable second) {
    var done = new CountDownLatch(1);
    var tried = new CountDownLatch(1);
    var outcomes =
        Together.outcomes(
            2,
            i -> {
              if (i == 0) run(() -> keepOpen(first, done, tried));
              else after(done, second, tried);
              return i;
            });
    outcomes.get(0).result();
    return outcomes.get(1).refusal();
  }

  // The second waits for the first to end, if the store lets it not be done before: only so long.
  private static void keepOpen(Runnable first, CountDownLatch done, CountDownLatch tried) {
    first.run();
    done.countDown();
    await(tried, Duration.ofMillis(300));
  }

  private static void after(CountDownLatch done, Runnable second, CountDownLatch tried) {
    await(done, Duration.ofSeconds(30));
    try {
      second.run();
    } finally {
      tried.countDown();
    }
  }

  private static void await(CountDownLatch latch, Duration most) {
    try {
      latch.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean hasBadge(UserView view) {
    return view.user().profile().at(ofUsers("badge")).isPresent();
  }

  @Test
  void whoever_has_no_such_value_costs_no_more_statements() {
    define(forUsers(BADGE));
    var counting = new Counting(store());

    counting.atMost(1, () -> add(aUser().in(here).shownAs("Babs").build()));
  }

  @Test
  void values_cost_a_batch_and_unique_ones_another() {
    define(SampleSchemas.everyKindForUsers());
    define(forGroups(BADGE));
    var user = aUser().in(here).with(ofUsers("badge"), Values.text("1"));
    var group = aGroup().in(here).with(ofGroups("badge"), Values.text("1")).build();
    store().schemas().types(here);
    var counting = new Counting(store());

    counting.atMost(2 + GUARD, () -> add(user.with(ofUsers("tags"), texts("1", "2")).build()));
    counting.atMost(3 + GUARD, () -> add(group));
    counting.atMost(2, () -> assertThat(found(is("badge", Values.text("1")))).hasSize(1));
    counting.atMost(1, () -> run(() -> store().groups().remove(group.key())));
  }

  /** Where foreign keys alone do not keep a definition from going. */
  private static final int GUARD = 1;

  @Test
  void what_an_organization_defined_goes_with_it() {
    define(forUsers(BADGE));
    define(SampleSchemas.everyKindForGroups());
    add(withBadge("1"));
    add(aGroup().in(here).with(ofGroups("level"), num("1")).build());

    for (int i = 0; i < 100; i++) {
      if (run(() -> store().organizations().erase(here, 3))) break;
    }

    assertThat(store().organizations().find(here)).isEmpty();
    assertThat(store().schemas().of(here)).isEmpty();
  }

  private CustomSchema define(CustomSchema schema) {
    run(() -> store().schemas().add(here, schema));
    store().schemas().forget(here);
    return schema;
  }

  private void save(CustomSchema before, CustomSchema after) {
    run(() -> store().schemas().save(here, before, after));
    store().schemas().forget(here);
  }

  private void remove(CustomSchema schema) {
    run(() -> store().schemas().remove(here, schema));
    store().schemas().forget(here);
  }

  private User withBadge(String number) {
    return aUser().in(here).with(ofUsers("badge"), Values.text(number)).build();
  }

  private static User set(User user, String attribute, Value value) {
    return user.described(user.profile().with(ofUsers(attribute), Optional.of(value)));
  }

  private static Value texts(String... texts) {
    return many(Arrays.stream(texts).map(Values::text).toArray(Value[]::new));
  }

  private void assertRefused(User user) {
    assertThat(refusalOf(() -> add(user))).isInstanceOf(Refusal.Taken.class);
  }

  private static Refusal taken(String number) {
    return new Refusal.Taken("User", ofUsers("badge").toString(), number);
  }

  private Criterion is(String attribute, Value literal) {
    AttributePath path = ofUsers(attribute);
    return new Criterion.Compare(path, EQ, literal, false);
  }
}
