package latchkey.domain.profile;

import static latchkey.domain.attribute.StandardSchemas.ENTERPRISE;
import static latchkey.domain.attribute.StandardSchemas.USER;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.junit.jupiter.api.Test;

/** The table of RFC 7644 §3.5.2 by kind of target. */
class ProfileTest {
  private static final AttributePath TITLE = AttributePath.of(USER, "title");
  private static final AttributePath NAME = AttributePath.of(USER, "name");
  private static final AttributePath EMAILS = AttributePath.of(USER, "emails");
  private static final AttributePath ROLES = AttributePath.of(USER, "roles");
  private static final AttributePath DEPARTMENT = AttributePath.of(ENTERPRISE, "department");

  private static final Value WORK = email("work", "babs@contoso.example");
  private static final Value HOME = email("home", "babs@home.example");

  @Test
  void adding_to_a_single_attribute_sets_it() {
    var after = merge(Profile.EMPTY, Target.of(TITLE), text("Guard"));

    assertThat(after.at(TITLE)).contains(text("Guard"));
  }

  @Test
  void setting_what_is_set_already_gives_the_same_instance() {
    var profile = merge(Profile.EMPTY, Target.of(TITLE), text("Guard"));

    assertThat(set(profile, Target.of(TITLE), text("Guard"))).isSameAs(profile);
  }

  @Test
  void setting_one_part_keeps_its_siblings() {
    var profile = set(Profile.EMPTY, Target.of(NAME.with("familyName")), text("Jensen"));

    var after = set(profile, Target.of(NAME.with("givenName")), text("Babs"));

    assertThat(after.text(NAME.with("familyName"))).contains("Jensen");
    assertThat(after.text(NAME.with("givenName"))).contains("Babs");
  }

  @Test
  void replacing_a_complex_attribute_keeps_the_parts_it_does_not_name() {
    var profile = set(Profile.EMPTY, Target.of(NAME.with("familyName")), text("Jensen"));

    var after = set(profile, Target.of(NAME), complex(Map.of("givenName", text("Babs"))));

    assertThat(after.text(NAME.with("familyName"))).contains("Jensen");
  }

  @Test
  void removing_the_last_part_removes_the_attribute() {
    var profile = set(Profile.EMPTY, Target.of(NAME.with("familyName")), text("Jensen"));

    var after = clear(profile, Target.of(NAME.with("familyName")));

    assertThat(after.at(NAME)).isEmpty();
    assertThat(after.facts()).isEmpty();
  }

  @Test
  void adding_elements_appends_them_and_skips_those_that_are_there() {
    var profile = merge(Profile.EMPTY, Target.of(EMAILS), many(WORK));

    var after = merge(profile, Target.of(EMAILS), many(WORK, HOME));

    assertThat(after.at(EMAILS)).contains(many(WORK, HOME));
  }

  @Test
  void replacing_a_multi_valued_attribute_replaces_the_whole_list() {
    var profile = merge(Profile.EMPTY, Target.of(EMAILS), many(WORK));

    assertThat(set(profile, Target.of(EMAILS), many(HOME)).at(EMAILS)).contains(many(HOME));
  }

  @Test
  void a_selected_part_changes_in_the_selected_element_alone() {
    var profile = merge(Profile.EMPTY, Target.of(EMAILS), many(WORK, HOME));

    var after = set(profile, selected(EMAILS.with("value"), "work", true), text("new@x.example"));

    assertThat(after.at(EMAILS)).contains(many(email("work", "new@x.example"), HOME));
  }

  @Test
  void a_missing_element_is_made_of_its_selection_where_that_is_tolerated() {
    var target = selected(EMAILS.with("value"), "work", true);

    var after = set(Profile.EMPTY, target, text("babs@contoso.example"));

    assertThat(after.at(EMAILS)).contains(many(WORK));
  }

  @Test
  void making_an_element_is_told_from_changing_or_removing_one() {
    var target = selected(EMAILS.with("value"), "work", true);
    var setting = new ProfileChange.Set(target, text("babs@contoso.example"));
    var appending = new ProfileChange.Merge(Target.of(EMAILS), many(WORK));
    var there = merge(Profile.EMPTY, Target.of(EMAILS), many(WORK));

    assertThat(Profile.EMPTY.creates(setting, USER_TYPE)).isTrue();
    assertThat(there.creates(setting, USER_TYPE)).isFalse();
    assertThat(Profile.EMPTY.creates(new ProfileChange.Clear(target), USER_TYPE)).isFalse();
    assertThat(Profile.EMPTY.creates(appending, USER_TYPE)).isFalse();
  }

  @Test
  void three_parts_through_one_selection_make_one_element() {
    var addresses = AttributePath.of(USER, "addresses");
    var profile = Profile.EMPTY;

    for (String part : List.of("formatted", "locality", "region")) {
      profile = merge(profile, selected(addresses.with(part), "work", true), text(part));
    }

    assertThat(profile.values(addresses)).hasSize(1);
    assertThat(profile.text(addresses.with("region"))).contains("region");
  }

  @Test
  void a_selection_of_nothing_has_no_target_by_the_letter() {
    var target = selected(EMAILS.with("value"), "work", false);

    assertThatThrownBy(() -> set(Profile.EMPTY, target, text("x")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            it -> assertThat(it.refusal()).isInstanceOf(Refusal.NoTarget.class));
  }

  @Test
  void a_selection_that_describes_no_element_has_no_target_even_where_tolerated() {
    var other =
        new Criterion.Not(
            new Criterion.Compare(EMAILS.with("type"), Operator.EQ, text("work"), false));
    var target = new Target(EMAILS.with("value"), Optional.of(other), true);

    assertThatThrownBy(() -> set(Profile.EMPTY, target, text("x")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void removing_the_value_of_an_element_removes_what_is_only_a_label() {
    var profile = merge(Profile.EMPTY, Target.of(EMAILS), many(WORK, HOME));

    var after = clear(profile, selected(EMAILS.with("value"), "work", true));

    assertThat(after.at(EMAILS)).contains(many(HOME));
  }

  @Test
  void removing_what_is_not_selected_changes_nothing() {
    var profile = merge(Profile.EMPTY, Target.of(EMAILS), many(HOME));

    assertThat(clear(profile, selected(EMAILS, "work", true))).isSameAs(profile);
  }

  @Test
  void a_new_primary_element_takes_primary_from_the_others() {
    var profile = merge(Profile.EMPTY, Target.of(ROLES), many(role("guard", true)));

    var after = merge(profile, Target.of(ROLES), many(role("auditor", true)));

    assertThat(after.at(ROLES)).contains(many(role("guard", false), role("auditor", true)));
  }

  @Test
  void an_element_that_is_made_primary_takes_primary_from_the_others() {
    var profile =
        merge(Profile.EMPTY, Target.of(ROLES), many(role("guard", true), role("auditor", false)));
    var auditor = new Criterion.Compare(ROLES.with("value"), Operator.EQ, text("auditor"), false);
    var target = new Target(ROLES.with("primary"), Optional.of(auditor), false);

    var after = set(profile, target, new Value.Flag(true));

    assertThat(after.at(ROLES)).contains(many(role("guard", false), role("auditor", true)));
  }

  @Test
  void removing_the_last_fact_of_an_extension_removes_the_extension() {
    var profile = set(Profile.EMPTY, Target.of(DEPARTMENT), text("Facilities"));

    assertThat(clear(profile, Target.of(DEPARTMENT)).facts()).doesNotContainKey(ENTERPRISE);
  }

  private static Profile merge(Profile profile, Target where, Value what) {
    return profile.apply(new ProfileChange.Merge(where, what), USER_TYPE);
  }

  private static Profile set(Profile profile, Target where, Value what) {
    return profile.apply(new ProfileChange.Set(where, what), USER_TYPE);
  }

  private static Profile clear(Profile profile, Target where) {
    return profile.apply(new ProfileChange.Clear(where), USER_TYPE);
  }

  private static Target selected(AttributePath path, String type, boolean create) {
    var which = new Criterion.Compare(path.whole().with("type"), Operator.EQ, text(type), false);
    return new Target(path, Optional.of(which), create);
  }

  private static Value email(String type, String value) {
    return complex(Map.of("type", text(type), "value", text(value)));
  }

  private static Value role(String value, boolean primary) {
    return complex(Map.of("value", text(value), "primary", new Value.Flag(primary)));
  }

  private static Value text(String value) {
    return new Value.Text(value);
  }

  private static Value complex(Map<String, Value> parts) {
    return new Value.Complex(parts);
  }

  private static Value many(Value... elements) {
    return new Value.Many(List.of(elements));
  }
}
