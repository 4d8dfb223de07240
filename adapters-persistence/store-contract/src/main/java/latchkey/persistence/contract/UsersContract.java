package latchkey.persistence.contract;

import static java.util.Comparator.comparing;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static latchkey.persistence.contract.samples.Paths.enterprise;
import static latchkey.persistence.contract.samples.Paths.user;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static latchkey.persistence.contract.samples.Values.element;
import static latchkey.persistence.contract.samples.Values.primary;
import static latchkey.persistence.contract.samples.Values.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.application.query.Projection;
import latchkey.application.query.Query;
import latchkey.application.query.Sort;
import latchkey.application.query.UserView;
import latchkey.application.query.Window;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ExternalId;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Refusal.Taken;
import latchkey.domain.user.User;
import latchkey.domain.user.UserName;
import latchkey.persistence.contract.Together.Outcome;
import latchkey.persistence.contract.samples.SampleTimes;
import latchkey.persistence.contract.samples.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the collection of users must do in every store. */
public abstract class UsersContract extends StoreSuite {
  private static final int WRITERS = 8;

  static List<String> hostile() {
    return Samples.HOSTILE;
  }

  @Test
  void a_user_is_found_as_it_was_added() {
    var babs =
        aUser()
            .in(here)
            .named("Babs@Contoso.example")
            .calledByDirectory("b-1")
            .shownAs("Babs Example")
            .with(
                user("name.familyName").whole(), new Value.Complex(Map.of("familyName", text("E"))))
            .having(
                "emails", primary("work", "babs@contoso.example"), element("home", "b@x.example"))
            .having("roles", text("reader"), text("writer"))
            .with(enterprise("department"), text("Doors"))
            .with(enterprise("manager"), new Value.Complex(Map.of("value", text("m-1"))))
            .suspendedFor(Reason.DIRECTORY, Reason.SIGNAL)
            .until(SampleTimes.day(9))
            .modifiedAt(SampleTimes.minute(3))
            .atVersion(7)
            .build();

    add(babs);

    assertThat(store().users().find(babs.key())).contains(babs);
  }

  @Test
  void a_user_that_says_nothing_is_found_as_it_was_added() {
    var plain = add(aUser().in(here).build());

    assertThat(store().users().find(plain.key())).contains(plain);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void any_text_comes_back_as_it_went(String text) {
    var user =
        add(
            aUser()
                .in(here)
                .named(text)
                .calledByDirectory(text)
                .shownAs(text)
                .saying("title", text)
                .having("emails", element("work", text))
                .with(enterprise("department"), text(text))
                .build());

    assertThat(store().users().find(user.key())).contains(user);
  }

  @Test
  void nobody_is_found_by_a_strange_id() {
    add(aUser().in(here).build());
    var stranger = aUser().in(here).build();

    assertThat(store().users().find(stranger.key())).isEmpty();
    assertThat(run(() -> store().users().findForChange(stranger.key()))).isEmpty();
  }

  @Test
  void who_is_found_for_change_is_the_same() {
    var user = add(aUser().in(here).shownAs("Babs").build());

    assertThat(run(() -> store().users().findForChange(user.key()))).contains(user);
  }

  @ParameterizedTest
  @CsvSource({
    "babs@contoso.example, BABS@Contoso.Example",
    "straße, STRAßE",
    "İstanbul, istanbul",
    "ısparta, ISPARTA",
    "ΟΔΟΣ, οδος",
    "ΟΔΟΣ, οδοσ",
    "ｂａｂｓ, BABS",
    "ﬁeld, FIELD",
    "caf\u00e9, CAFE\u0301",
  })
  void a_name_is_taken_in_every_spelling(String taken, String wanted) {
    add(aUser().in(here).named(taken).build());
    var second = aUser().in(here).named(wanted).build();

    var refusal = refusalOf(() -> add(second));

    assertThat(refusal).isEqualTo(new Taken("User", "userName", wanted));
    assertThat(store().users().find(second.key())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"strasse, straße", "babs, bábs", "a_b, axb", "a%, ab"})
  void a_name_that_differs_in_more_than_case_is_free(String taken, String wanted) {
    add(aUser().in(here).named(taken).build());
    var second = add(aUser().in(here).named(wanted).build());

    assertThat(store().users().find(second.key())).contains(second);
  }

  @Test
  void one_may_have_the_same_name_in_another_organization() {
    var elsewhere = add(anOrganization().build());
    add(aUser().in(here).named("babs").build());
    var namesake = add(aUser().in(elsewhere.id()).named("babs").build());

    assertThat(store().users().find(namesake.key())).contains(namesake);
  }

  @Test
  void two_may_have_the_same_external_id() {
    var one = add(aUser().in(here).calledByDirectory("babs").build());
    var two = add(aUser().in(here).calledByDirectory("babs").build());

    assertThat(found(equal("externalId", "babs"))).containsExactly(one, two);
  }

  @Test
  void a_changed_user_is_found_changed() {
    var before =
        add(
            aUser()
                .in(here)
                .calledByDirectory("old")
                .shownAs("Old")
                .having("emails", element("work", "old@contoso.example"))
                .until(SampleTimes.day(1))
                .build());
    var facts =
        aUser()
            .having("emails", element("home", "new@contoso.example"))
            .with(enterprise("costCenter"), text("4711"))
            .build()
            .profile();

    var after =
        change(
            before.key(),
            it ->
                it.named(new UserName("new"))
                    .identified(Optional.of(new ExternalId("new")))
                    .described(facts)
                    .limited(Optional.empty())
                    .suspend(Reason.ADMINISTRATOR, SampleTimes.NOON));

    assertThat(store().users().find(before.key())).contains(after);
    assertThat(found(equal("userName", "NEW"))).containsExactly(after);
    assertThat(found(equal("externalId", "old"))).isEmpty();
    assertThat(found(equal("emails.value", "old@contoso.example"))).isEmpty();
    assertThat(found(equal("emails.value", "new@contoso.example"))).containsExactly(after);
  }

  @Test
  void what_is_taken_out_of_a_profile_is_gone() {
    var before =
        add(aUser().in(here).shownAs("Babs").having("phoneNumbers", element("work", "1")).build());

    var after =
        change(before.key(), it -> it.described(Profile.EMPTY).identified(Optional.empty()));

    assertThat(store().users().find(before.key())).contains(after);
    assertThat(found(new Criterion.Present(user("phoneNumbers")))).isEmpty();
    assertThat(found(new Criterion.Present(user("displayName")))).isEmpty();
  }

  @Test
  void one_may_spell_the_own_name_differently() {
    var user = add(aUser().in(here).named("babs").build());

    var after = change(user.key(), it -> it.named(new UserName("BABS")));

    assertThat(store().users().find(user.key())).contains(after);
  }

  @Test
  void one_may_not_take_the_name_of_another() {
    add(aUser().in(here).named("babs").build());
    var other = add(aUser().in(here).named("other").build());

    var refusal = refusalOf(() -> change(other.key(), it -> it.named(new UserName("Babs"))));

    assertThat(refusal).isEqualTo(new Taken("User", "userName", "Babs"));
    assertThat(store().users().find(other.key())).contains(other);
  }

  @Test
  void a_name_given_up_is_free() {
    var renamed = add(aUser().in(here).named("babs").build());
    var removed = add(aUser().in(here).named("jim").build());
    change(renamed.key(), it -> it.named(new UserName("barbara")));
    run(() -> store().users().remove(removed.key()));

    add(aUser().in(here).named("Babs").build());
    add(aUser().in(here).named("Jim").build());

    assertThat(find(query(Optional.empty(), Sort.BY_ID, EVERYTHING)).total()).isEqualTo(3);
  }

  @Test
  void who_is_removed_is_gone() {
    var user = add(aUser().in(here).having("emails", element("work", "x@y.example")).build());

    run(() -> store().users().remove(user.key()));

    assertThat(store().users().find(user.key())).isEmpty();
    assertThat(found(equal("emails.value", "x@y.example"))).isEmpty();
  }

  @Test
  void of_many_who_want_one_name_at_once_one_gets_it() {
    var wanted = Together.outcomes(WRITERS, i -> add(aUser().in(here).named("Babs").build()));

    assertThat(wanted).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
    assertThat(wanted.stream().flatMap(it -> it.refusal().stream()))
        .hasSize(WRITERS - 1)
        .allMatch(new Taken("User", "userName", "Babs")::equals);
    assertThat(found(equal("userName", "babs"))).hasSize(1);
  }

  @Test
  void of_many_who_rename_themselves_the_same_at_once_one_gets_the_name() {
    var users = Samples.plain(here, WRITERS);
    addAll(users);

    var renamed =
        Together.outcomes(
            WRITERS, i -> change(users.get(i).key(), it -> it.named(new UserName("Babs"))));

    assertThat(renamed).filteredOn(it -> it.refusal().isEmpty()).hasSize(1);
    assertThat(found(equal("userName", "babs"))).hasSize(1);
  }

  @Test
  void who_is_added_at_once_under_many_names_is_there() {
    var added = Together.outcomes(WRITERS, i -> add(aUser().in(here).build()));

    assertThat(added).extracting(Outcome::refusal).allMatch(Optional::isEmpty);
    assertThat(all(Sort.BY_ID)).hasSize(WRITERS);
  }

  @Test
  void a_page_tells_how_many_there_are_in_all() {
    var users = Samples.plain(here, 25);
    addAll(users);

    var page = find(query(Optional.empty(), Sort.BY_ID, new Window(11, 10)));

    assertThat(page.total()).isEqualTo(25);
    assertThat(page.items()).extracting(UserView::user).isEqualTo(users.subList(10, 20));
  }

  @Test
  void a_page_of_none_still_tells_how_many_there_are() {
    addAll(Samples.plain(here, 3));

    assertThat(find(query(Optional.empty(), Sort.BY_ID, new Window(1, 0))).total()).isEqualTo(3);
    assertThat(find(query(Optional.empty(), Sort.BY_ID, new Window(9, 5))).total()).isEqualTo(3);
    assertThat(find(query(Optional.empty(), Sort.BY_ID, new Window(9, 5))).items()).isEmpty();
  }

  @Test
  void the_total_is_that_of_the_criterion() {
    addAll(Samples.plain(here, 4));
    add(aUser().in(here).shownAs("Babs").build());

    var page =
        find(query(Optional.of(equal("displayName", "BABS")), Sort.BY_ID, new Window(1, 10)));

    assertThat(page.total()).isEqualTo(1);
  }

  @Test
  void pages_follow_the_order_of_ids_either_way() {
    var users = Samples.plain(here, 7);
    addAll(users);

    assertThat(all(Sort.BY_ID)).isEqualTo(users);
    assertThat(all(new Sort(Optional.empty(), true))).isEqualTo(reversed(users));
  }

  @Test
  void pages_follow_a_text_without_case_and_who_has_none_comes_last() {
    var c = add(aUser().in(here).shownAs("charlie").build());
    var none = add(aUser().in(here).build());
    var b = add(aUser().in(here).shownAs("Bravo").build());
    var a = add(aUser().in(here).shownAs("alpha").build());
    var b2 = add(aUser().in(here).shownAs("BRAVO").build());
    var z = add(aUser().in(here).shownAs("Ärger").build());

    var ordered = List.of(a, b, b2, c, z, none);

    assertThat(all(by(user("displayName"), false))).isEqualTo(ordered);
    assertThat(all(by(user("displayName"), true))).isEqualTo(reversed(ordered));
  }

  @Test
  void pages_follow_an_exact_text_with_case() {
    var b = add(aUser().in(here).calledByDirectory("b").build());
    var a = add(aUser().in(here).calledByDirectory("a").build());
    var upper = add(aUser().in(here).calledByDirectory("B").build());

    assertThat(all(by(user("externalId"), false))).containsExactly(upper, a, b);
  }

  @Test
  void pages_follow_any_single_attribute() {
    var users = new Samples(11).users(here, 40);
    addAll(users);

    for (var path : SINGLE) {
      Comparator<User> order = comparing(it -> key(it, path), Comparator.nullsLast(Fold::compare));
      var expected = users.stream().sorted(order).toList();
      assertThat(all(by(path, false))).as("by %s", path).isEqualTo(expected);
      assertThat(all(by(path, true))).as("by %s, down", path).isEqualTo(reversed(expected));
    }
  }

  private static final List<AttributePath> SINGLE =
      List.of(
          user("userName"),
          user("title"),
          user("name.familyName"),
          user("userType"),
          enterprise("employeeNumber"),
          enterprise("department"));

  private static String key(User user, AttributePath path) {
    return user.attributes(List::of).values(path).stream()
        .map(value -> Fold.of(((Value.Text) value).value()))
        .findFirst()
        .orElse(null);
  }

  @Test
  void pages_follow_times() {
    var second = add(aUser().in(here).createdAt(SampleTimes.minute(2)).build());
    var first =
        add(
            aUser()
                .in(here)
                .createdAt(SampleTimes.minute(1))
                .modifiedAt(SampleTimes.minute(9))
                .build());

    assertThat(all(by(user("meta.created"), false))).containsExactly(first, second);
    assertThat(all(by(user("meta.lastModified"), false))).containsExactly(second, first);
  }

  @Test
  void pages_follow_whether_users_are_active() {
    var suspended = add(aUser().in(here).suspendedFor(Reason.DIRECTORY).build());
    var active = add(aUser().in(here).suspendedFor(Reason.ADMINISTRATOR).build());

    assertThat(all(by(user("active"), true))).containsExactly(active, suspended);
  }

  @Test
  void of_many_values_the_primary_one_counts_and_else_the_first() {
    var byPrimary =
        add(
            aUser()
                .in(here)
                .having("emails", element("home", "z@x.example"), primary("work", "b@x.example"))
                .build());
    var byFirst =
        add(
            aUser()
                .in(here)
                .having("emails", element("home", "c@x.example"), element("work", "a@x.example"))
                .build());
    var none = add(aUser().in(here).build());

    assertThat(all(by(user("emails.value"), false))).containsExactly(byPrimary, byFirst, none);
    assertThat(all(by(user("emails"), true))).containsExactly(none, byFirst, byPrimary);
  }

  @Test
  void users_are_shown_with_their_groups_when_these_are_wanted() {
    var babs = add(aUser().in(here).build());
    var loner = add(aUser().in(here).build());
    var first = add(aGroup().in(here).shownAs("first").calledByDirectory("g-1").build());
    var second = add(aGroup().in(here).shownAs("second").build());
    join(second, babs);
    join(first, babs);

    assertThat(find(query(Optional.empty(), Sort.BY_ID, EVERYTHING)).items())
        .containsExactly(
            new UserView(babs, List.of(first.ref(), second.ref())), new UserView(loner, List.of()));
  }

  @Test
  void users_are_shown_without_groups_when_nobody_asks() {
    var babs = add(aUser().in(here).build());
    join(add(aGroup().in(here).build()), babs);

    var page =
        find(
            new Query(
                here, Optional.empty(), Sort.BY_ID, EVERYTHING, Projection.WITHOUT_MEMBERSHIPS));

    assertThat(page.items()).containsExactly(new UserView(babs, List.of()));
  }

  @Test
  void whose_access_has_ended_is_told_until_it_is_recorded() {
    var later = add(aUser().in(here).until(SampleTimes.day(2)).build());
    var sooner = add(aUser().in(here).until(SampleTimes.day(1)).build());
    add(aUser().in(here).until(SampleTimes.day(3)).build());
    add(aUser().in(here).build());

    assertThat(endedBy(2)).containsExactly(sooner, later);
    run(() -> store().endedAccess().recorded(sooner.key()));
    assertThat(endedBy(2)).containsExactly(later);
  }

  @Test
  void a_new_end_of_access_is_told_again() {
    var user = add(aUser().in(here).until(SampleTimes.day(1)).build());
    run(() -> store().endedAccess().recorded(user.key()));

    var renamed = change(user.key(), it -> it.named(new UserName("other " + it.userName())));
    assertThat(endedBy(1)).isEmpty();
    var extended = change(renamed.key(), it -> it.limited(Optional.of(SampleTimes.day(5))));

    assertThat(endedBy(4)).isEmpty();
    assertThat(endedBy(5)).containsExactly(extended);
  }

  @Test
  void whose_end_is_taken_back_or_who_is_gone_is_not_told() {
    var reprieved = add(aUser().in(here).until(SampleTimes.day(1)).build());
    var gone = add(aUser().in(here).until(SampleTimes.day(1)).build());
    change(reprieved.key(), it -> it.limited(Optional.empty()));
    run(() -> store().users().remove(gone.key()));

    assertThat(endedBy(1)).isEmpty();
  }

  @Test
  void looking_up_one_user_costs_one_statement() {
    var user = add(aUser().in(here).having("emails", element("work", "a@b.example")).build());
    var counting = new Counting(store());

    counting.atMost(1, () -> store().users().find(user.key()));
    counting.atMost(1, () -> run(() -> store().users().findForChange(user.key())));
    counting.atMost(1, () -> assertThat(found(equal("userName", "nobody"))).isEmpty());
    counting.atMost(2, () -> assertThat(lookUp(user)).hasSize(1));
  }

  @Test
  void writing_one_user_costs_a_statement_and_a_batch_for_each_way_of_its_values() {
    var plain = aUser().in(here).build();
    var rich = aUser().in(here).having("emails", element("work", "a@b.example")).build();
    var counting = new Counting(store());

    counting.atMost(1, () -> add(plain));
    counting.atMost(2, () -> add(rich));
    counting.atMost(2, () -> change(plain.key(), it -> it.suspend(Reason.SIGNAL, it.modified())));
    counting.atMost(
        4,
        () ->
            change(
                rich.key(),
                it ->
                    it.described(
                        aUser()
                            .having("emails", element("home", "c@d.example"))
                            .build()
                            .profile())));
  }

  @Test
  void a_page_costs_three_statements_however_long_it_is() {
    addAll(new Samples(12).users(here, 60));

    new Counting(store())
        .atMost(
            3,
            () ->
                assertThat(find(query(Optional.empty(), Sort.BY_ID, new Window(5, 50))).items())
                    .hasSize(50));
  }

  private List<User> lookUp(User user) {
    return found(equal("userName", user.userName().value().toUpperCase(Locale.ROOT)));
  }

  private List<User> endedBy(int day) {
    return store().endedAccess().endedBy(SampleTimes.day(day), 10_000).stream()
        .filter(key -> key.organization().equals(here))
        .map(key -> store().users().find(key).orElseThrow())
        .toList();
  }

  private List<User> all(Sort sort) {
    return find(query(Optional.empty(), sort, EVERYTHING)).items().stream()
        .map(UserView::user)
        .toList();
  }

  private static Sort by(AttributePath path, boolean descending) {
    return new Sort(Optional.of(path), descending);
  }

  private static Criterion equal(String attribute, String value) {
    boolean exact = Set.of("externalId", "id").contains(attribute);
    return new Criterion.Compare(user(attribute), Operator.EQ, text(value), exact);
  }

  private static <T> List<T> reversed(List<T> list) {
    var turned = new ArrayList<>(list);
    Collections.reverse(turned);
    return turned;
  }
}
