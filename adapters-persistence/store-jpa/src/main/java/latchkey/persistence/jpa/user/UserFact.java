package latchkey.persistence.jpa.user;

import static latchkey.domain.attribute.StandardSchemas.ENTERPRISE;
import static latchkey.domain.attribute.StandardSchemas.USER;

import java.util.Arrays;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.profile.Profile;

/** The singular facts of a profile that have a key column, and which one. */
enum UserFact {
  DISPLAY_NAME(AttributePath.of(USER, "displayName"), "display_name_key", "display_name_rest"),
  FORMATTED(name("formatted"), "formatted_key"),
  FAMILY_NAME(name("familyName"), "family_name_key"),
  GIVEN_NAME(name("givenName"), "given_name_key"),
  MIDDLE_NAME(name("middleName"), "middle_name_key"),
  HONORIFIC_PREFIX(name("honorificPrefix"), "honorific_prefix_key"),
  HONORIFIC_SUFFIX(name("honorificSuffix"), "honorific_suffix_key"),
  NICK_NAME(AttributePath.of(USER, "nickName"), "nick_name_key"),
  PROFILE_URL(AttributePath.of(USER, "profileUrl"), "profile_url_key"),
  TITLE(AttributePath.of(USER, "title"), "title_key"),
  USER_TYPE(AttributePath.of(USER, "userType"), "user_type_key"),
  PREFERRED_LANGUAGE(AttributePath.of(USER, "preferredLanguage"), "preferred_language_key"),
  LOCALE(AttributePath.of(USER, "locale"), "locale_key"),
  TIMEZONE(AttributePath.of(USER, "timezone"), "timezone_key"),
  EMPLOYEE_NUMBER(AttributePath.of(ENTERPRISE, "employeeNumber"), "employee_number_key"),
  COST_CENTER(AttributePath.of(ENTERPRISE, "costCenter"), "cost_center_key"),
  ORGANIZATION(AttributePath.of(ENTERPRISE, "organization"), "organization_key"),
  DIVISION(AttributePath.of(ENTERPRISE, "division"), "division_key"),
  DEPARTMENT(AttributePath.of(ENTERPRISE, "department"), "department_key"),
  MANAGER(AttributePath.of(ENTERPRISE, "manager", "value"), "manager_id", "manager_rest"),
  MANAGER_REF(AttributePath.of(ENTERPRISE, "manager", "$ref"), "manager_ref_key"),
  MANAGER_NAME(AttributePath.of(ENTERPRISE, "manager", "displayName"), "manager_name_key");

  private final AttributePath path;
  private final String column;
  private final Optional<String> rest;
  private final boolean exact;

  /** A column without an index holds all of the key. */
  UserFact(AttributePath path, String column) {
    this(path, column, Optional.empty());
  }

  /** A column with an index holds the beginning, and another the rest. */
  UserFact(AttributePath path, String column, String rest) {
    this(path, column, Optional.of(rest));
  }

  UserFact(AttributePath path, String column, Optional<String> rest) {
    this.path = path;
    this.column = column;
    this.rest = rest;
    this.exact = StandardSchemas.USER_TYPE.definition(path).caseExact();
  }

  private static AttributePath name(String part) {
    return AttributePath.of(USER, "name", part);
  }

  AttributePath path() {
    return path;
  }

  String column() {
    return column;
  }

  Optional<String> rest() {
    return rest;
  }

  /** What the column holds of a profile; null when the fact is missing. */
  String keyIn(Profile profile) {
    return comparable(profile).map(key -> rest.isPresent() ? Fold.cut(key) : key).orElse(null);
  }

  /** What the column of the rest holds of a profile; null when nothing is left for it. */
  String restIn(Profile profile) {
    return comparable(profile)
        .map(key -> key.substring(Fold.cut(key).length()))
        .filter(left -> !left.isEmpty())
        .orElse(null);
  }

  private Optional<String> comparable(Profile profile) {
    return profile.text(path).map(text -> exact ? text : Fold.of(text));
  }

  static Optional<UserFact> at(AttributePath path) {
    return Arrays.stream(values()).filter(fact -> fact.path.equals(path)).findFirst();
  }
}
