package latchkey.rest.scim.patch;

import static latchkey.domain.attribute.StandardSchemas.ENTERPRISE;
import static latchkey.domain.attribute.StandardSchemas.USER;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.SampleUser.THEN;
import static latchkey.rest.scim.SampleUser.aUser;
import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.strict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserName;
import latchkey.rest.scim.Refusals;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.dialect.Dialect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserPatchesTest {
  private static final String SCHEMAS =
      "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [";
  private static final Kept KEPT =
      new Kept(aUser().build().key().id(), () -> aUser().build().attributes(List::of));
  private static final AttributePath EMAILS = AttributePath.of(USER, "emails");
  private static final AttributePath ROLES = AttributePath.of(USER, "roles");
  private static final AttributePath MANAGER = AttributePath.of(ENTERPRISE, "manager");
  private static final String MANAGER_NAME =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

  /** P1: the default dialect, one operation per attribute. */
  @Nested
  class OneOperationPerAttribute {
    @Test
    void every_kind_of_path_is_set() {
      var user =
          patched(
              aUser().build(),
              """
              {"op": "Replace", "path": "displayName", "value": "Alice Jones"},
              {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "a@contoso.example"},
              {"op": "Replace", "path": "name.familyName", "value": "Jones"},
              {"op": "Replace", "path": "externalId", "value": "alice.jones"},
              {"op": "Replace", "path": "userName", "value": "alice@contoso.example"},
              {"op": "Replace",
               "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber",
               "value": "8"}
              """);

      assertThat(user.displayName()).contains("Alice Jones");
      assertThat(user.userName()).isEqualTo(new UserName("alice@contoso.example"));
      assertThat(user.externalId().map(Object::toString)).contains("alice.jones");
      assertThat(text(user, EMAILS.with("value"))).contains("a@contoso.example");
      assertThat(text(user, AttributePath.of(USER, "name", "familyName"))).contains("Jones");
      assertThat(text(user, AttributePath.of(ENTERPRISE, "employeeNumber"))).contains("8");
    }
  }

  /** P2: without path; the keys of the value are paths. */
  @Nested
  class KeysThatArePaths {
    private static final String PATHLESS =
        """
        {"op": "replace", "value": {
           "displayName": "Bjfe",
           "name.givenName": "Kkom",
           "name.familyName": "Unua",
           "emails[type eq \\"work\\"].value": "x@contoso.example",
           "urn:ietf:params:scim:schemas:core:2.0:User:title": "Guard",
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "Aklq",
           "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"division": "North"}}}
        """;

    @Test
    void each_key_is_set_where_it_says() {
      var user = patched(aUser().build(), PATHLESS);

      assertThat(user.displayName()).contains("Bjfe");
      assertThat(text(user, AttributePath.of(USER, "name", "givenName"))).contains("Kkom");
      assertThat(text(user, AttributePath.of(USER, "name", "familyName"))).contains("Unua");
      assertThat(text(user, EMAILS.with("value"))).contains("x@contoso.example");
      assertThat(text(user, AttributePath.of(USER, "title"))).contains("Guard");
      assertThat(text(user, AttributePath.of(ENTERPRISE, "employeeNumber"))).contains("Aklq");
      assertThat(text(user, AttributePath.of(ENTERPRISE, "division"))).contains("North");
    }

    @Test
    void siblings_stay() {
      var user =
          patched(
              aUser().build(),
              """
              {"op": "replace", "value": {"name": {"familyName": "Jensen"}}},
              {"op": "replace", "value": {"name.givenName": "Babs"}},
              {"op": "replace", "value": {"name": {"middleName": "J"}}}
              """);

      assertThat(text(user, AttributePath.of(USER, "name", "familyName"))).contains("Jensen");
      assertThat(text(user, AttributePath.of(USER, "name", "givenName"))).contains("Babs");
    }

    @Test
    void the_letter_of_the_rfc_knows_names_alone() {
      assertThat(refusedStrictly("{\"op\": \"replace\", \"value\": {\"name.givenName\": \"x\"}}"))
          .isInstanceOf(Refusal.BadPath.class);
    }
  }

  /** P3: a value filter that matches nothing yet. */
  @Nested
  class MissingElements {
    private static final String WORK =
        "{\"op\": \"Add\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"x@a.example\"}";

    @Test
    void entra_gets_an_element_made_of_the_filter() {
      var user = patched(aUser().build(), WORK);

      assertThat(user.profile().values(EMAILS))
          .containsExactly(complex("type", "work", "value", "x@a.example"));
    }

    @Test
    void parts_of_one_address_make_one_address() {
      var user =
          patched(
              aUser().build(),
              """
              {"op": "Add", "path": "addresses[type eq \\"work\\"].formatted", "value": "Building 5"},
              {"op": "Add", "path": "addresses[type eq \\"work\\"].locality", "value": "Berlin"},
              {"op": "Replace", "path": "addresses[type eq \\"work\\"].region", "value": "BE"}
              """);

      assertThat(user.profile().values(AttributePath.of(USER, "addresses"))).hasSize(1);
    }

    @Test
    void another_element_is_left_alone() {
      var user = patched(withHomeMail(), WORK);

      assertThat(user.profile().values(EMAILS.with("value")))
          .containsExactly(new Value.Text("home@a.example"), new Value.Text("x@a.example"));
    }

    @Test
    void by_the_letter_there_is_no_target() {
      var changes = changes(WORK.replace("Add", "Replace"), strict());

      assertThat(Refusals.of(() -> apply(aUser().build(), changes)))
          .isInstanceOf(Refusal.NoTarget.class);
    }
  }

  /** P4: {@code active} in every spelling. */
  @Nested
  class Active {
    @ParameterizedTest
    @ValueSource(strings = {"false", "\"False\"", "\"false\"", "\"FALSE\"", "\"0\""})
    void every_false_suspends_for_the_directory(String value) {
      for (String op : List.of("Add", "Replace", "replace")) {
        assertThat(
                changes(
                    "{\"op\": \"%s\", \"path\": \"active\", \"value\": %s}".formatted(op, value),
                    entra()))
            .containsExactly(new UserChange.Suspend(Reason.DIRECTORY));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"True\"", "\"true\"", "\"1\""})
    void every_true_lifts_for_the_directory(String value) {
      assertThat(changes("{\"op\": \"replace\", \"value\": {\"active\": " + value + "}}", entra()))
          .containsExactly(new UserChange.Lift(Reason.DIRECTORY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"no\"", "\"yes\"", "2", "{}", "[true, false]"})
    void anything_else_is_refused_and_never_taken_for_true(String value) {
      var operation = "{\"op\": \"replace\", \"path\": \"active\", \"value\": " + value + "}";

      assertThat(Refusals.of(() -> changes(operation, entra())))
          .isEqualTo(new Refusal.Malformed("active", "must be true or false"));
    }

    @Test
    void by_the_letter_a_text_is_no_boolean() {
      assertThat(
              refusedStrictly("{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"}"))
          .isInstanceOf(Refusal.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"op\": \"remove\", \"path\": \"active\"}",
          "{\"op\": \"replace\", \"path\": \"active\", \"value\": null}",
          "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"\"}"
        })
    void taking_it_away_neither_suspends_nor_revives(String operation) {
      assertThat(changes(operation, entra())).isEmpty();
    }
  }

  /** P5: the manager in every shape. */
  @Nested
  class Manager {
    private static final String ID = "26118915-6090-4610-87e4-49d8ca9f808d";

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"" + ID + "\"",
          "{\"value\": \"" + ID + "\", \"$ref\": \"../Users/" + ID + "\"}",
          "{\"Value\": \"" + ID + "\", \"displayName\": \"Somebody\"}",
          "[{\"$ref\": \"https://x.example/Users/1\", \"value\": \"" + ID + "\"}]"
        })
    void every_shape_is_the_id(String value) {
      for (String path : List.of(MANAGER_NAME, "manager")) {
        var user =
            patched(
                aUser().build(),
                "{\"op\": \"Add\", \"path\": \"%s\", \"value\": %s}".formatted(path, value));

        assertThat(user.profile().at(MANAGER)).contains(complex("value", ID));
      }
    }

    @Test
    void the_part_itself_can_be_set() {
      var user =
          patched(
              aUser().build(),
              "{\"op\": \"replace\", \"path\": \"" + MANAGER_NAME + ".value\", \"value\": \"m\"}");

      assertThat(user.profile().at(MANAGER)).contains(complex("value", "m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "{\"value\": \"\"}", "{\"value\": null}", "[]"})
    void every_kind_of_nothing_takes_it_away(String value) {
      var managed =
          patched(
              aUser().build(),
              "{\"op\": \"Add\", \"path\": \"%s\", \"value\": \"%s\"}".formatted(MANAGER_NAME, ID));

      var user =
          patched(
              managed,
              "{\"op\": \"replace\", \"path\": \"%s\", \"value\": %s}"
                  .formatted(MANAGER_NAME, value));

      assertThat(user.profile().at(MANAGER)).isEmpty();
    }

    @Test
    void its_display_name_is_the_services_to_say() {
      assertThat(
              Refusals.of(
                  () ->
                      changes(
                          "{\"op\": \"add\", \"path\": \"manager.displayName\", \"value\": \"x\"}",
                          entra())))
          .isInstanceOf(Refusal.Immutable.class);
    }

    @Test
    void by_the_letter_a_manager_is_an_object() {
      assertThat(
              refusedStrictly(
                  "{\"op\": \"add\", \"path\": \"" + MANAGER_NAME + "\", \"value\": \"m\"}"))
          .isInstanceOf(Refusal.Malformed.class);
    }
  }

  /** P6: what is taken away. */
  @Nested
  class Removal {
    @Test
    void a_single_value_goes_whatever_value_is_sent_along() {
      var user =
          patched(
              aUser().titled("Guard").build(),
              "{\"op\": \"Remove\", \"path\": \"title\", \"value\": \"Something\"}");

      assertThat(user.profile().at(AttributePath.of(USER, "title"))).isEmpty();
    }

    @Test
    void an_element_goes_with_its_value() {
      var user =
          patched(
              withHomeMail(),
              """
              {"op": "Remove", "path": "emails[type eq \\"home\\"].value", "value": "home@a.example"}
              """);

      assertThat(user.profile().at(EMAILS)).isEmpty();
    }

    @Test
    void what_is_not_there_is_no_failure() {
      var user =
          patched(
              withHomeMail(), "{\"op\": \"remove\", \"path\": \"emails[type eq \\\"work\\\"]\"}");

      assertThat(user.profile().values(EMAILS)).hasSize(1);
    }

    @Test
    void a_list_takes_only_what_it_lists() {
      var user =
          patched(
              withHomeMail(),
              """
              {"op": "add", "path": "emails", "value": [{"type": "work", "value": "w@a.example"}]},
              {"op": "Remove", "path": "emails", "value": [{"type": "work", "value": "w@a.example"}]}
              """);

      assertThat(user.profile().values(EMAILS.with("value")))
          .containsExactly(new Value.Text("home@a.example"));
    }

    @Test
    void the_user_name_cannot_go() {
      assertThat(
              Refusals.of(() -> changes("{\"op\": \"remove\", \"path\": \"userName\"}", entra())))
          .isEqualTo(new Refusal.Immutable("userName", "is required and cannot be removed"));
    }

    @ParameterizedTest
    @CsvSource({"add,''", "add,null", "replace,''", "replace,null"})
    void an_empty_text_and_null_unassign(String op, String nothing) {
      String value = nothing.isEmpty() ? "\"\"" : "null";
      var operation =
          "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}"
              .formatted(op, "emails[type eq \\\"home\\\"].value", value);

      assertThat(patched(withHomeMail(), operation).profile().at(EMAILS)).isEmpty();
      assertThat(patched(aUser().build(), operation)).isEqualTo(aUser().build());
    }

    @Test
    void a_value_without_path_unassigns_key_by_key() {
      var user =
          patched(
              aUser().titled("Guard").build(),
              "{\"op\": \"replace\", \"value\": {\"title\": \"\", \"name.givenName\": null}}");

      assertThat(user.profile().facts()).isEmpty();
    }

    @Test
    void a_remove_without_path_has_no_target() {
      assertThat(Refusals.of(() -> changes("{\"op\": \"remove\"}", entra())))
          .isInstanceOf(Refusal.NoTarget.class);
    }

    @Test
    void a_whole_extension_can_go() {
      var managed =
          patched(
              aUser().build(),
              "{\"op\": \"add\", \"path\": \"department\", \"value\": \"Facilities\"}");

      var user =
          patched(
              managed,
              """
              {"op": "remove", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"}
              """);

      assertThat(user.profile().facts()).isEmpty();
    }
  }

  /** P7: roles. */
  @Nested
  class Roles {
    @Test
    void a_quoted_true_selects_the_primary_role() {
      var user =
          patched(
              aUser().build(),
              """
              {"op": "Add", "path": "roles[primary eq \\"True\\"].value", "value": "org_admin"},
              {"op": "Add", "path": "roles[primary eq true].display", "value": "Administrator"}
              """);

      assertThat(user.profile().values(ROLES))
          .containsExactly(
              new Value.Complex(
                  Map.of(
                      "primary", new Value.Flag(true),
                      "value", new Value.Text("org_admin"),
                      "display", new Value.Text("Administrator"))));
    }

    @Test
    void a_role_inside_a_text_is_unwrapped() {
      var dialect = entra();
      var changes =
          changes(
              """
              {"op": "Add", "path": "roles", "value": [
                {"value": "{\\"id\\":\\"06b0\\",\\"value\\":\\"25\\",\\"displayName\\":\\"Role1234\\"}"}]}
              """,
              dialect);

      assertThat(apply(aUser().build(), changes).profile().values(ROLES))
          .containsExactly(complex("value", "25", "display", "Role1234"));
      assertThat(dialect.rules()).contains("jsonInText");
    }

    @Test
    void a_list_replaces_all_roles() {
      var user =
          patched(
              aUser().build(),
              """
              {"op": "add", "path": "roles", "value": [{"value": "a"}, {"value": "b"}]},
              {"op": "replace", "path": "roles", "value": [{"value": "b", "primary": "True"}]}
              """);

      assertThat(user.profile().values(ROLES.with("value"))).containsExactly(new Value.Text("b"));
    }
  }

  /** P9: attributes that nobody knows. */
  @Nested
  class UnknownAttributes {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "shoeSize",
          "urn:contoso:2.0:User:badge",
          "name.nick",
          "cars[type eq \\\"work\\\"].value",
          "emails[type eq \\\"work\\\"].colour"
        })
    void entra_may_name_them_and_the_letter_refuses(String path) {
      var operation = "{\"op\": \"add\", \"path\": \"" + path + "\", \"value\": \"x\"}";
      var dialect = entra();

      assertThat(changes(operation, dialect)).isEmpty();
      assertThat(dialect.rules()).contains("unknownAttributes");
      assertThat(refusedStrictly(operation)).isInstanceOf(Refusal.BadPath.class);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "na me",
          "1name",
          "name.",
          ".x",
          "title]",
          "title[type eq \\\"x\\\"]",
          "emails[",
          "emails[type eq \\\"work\\\"]value",
          "name.givenName.x"
        })
    void a_malformed_path_is_refused_even_from_entra(String path) {
      var refused =
          Refusals.of(
              () ->
                  changes("{\"op\": \"add\", \"path\": \"" + path + "\", \"value\": 1}", entra()));

      assertThat(refused).isInstanceOfAny(Refusal.BadPath.class, Refusal.BadCriterion.class);
    }
  }

  @Test
  void okta_may_repeat_the_id_but_not_change_it() {
    var user = aUser().build();
    String same = "{\"op\": \"replace\", \"value\": {\"id\": \"%s\", \"title\": \"x\"}}";

    assertThat(changes(same.formatted(user.key().id()), Dialect.of(ClientProfile.OKTA))).hasSize(1);
    assertThat(Refusals.of(() -> changes(same.formatted("other"), Dialect.of(ClientProfile.OKTA))))
        .isInstanceOf(Refusal.Immutable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "meta", "meta.created", "groups", "groups[value eq \\\"x\\\"]"})
  void what_the_service_keeps_cannot_be_changed(String path) {
    assertThat(
            Refusals.of(
                () ->
                    changes(
                        "{\"op\": \"replace\", \"path\": \"" + path + "\", \"value\": \"x\"}",
                        entra())))
        .isInstanceOf(Refusal.Immutable.class);
  }

  @ParameterizedTest
  @EnumSource(ClientProfile.class)
  void a_password_is_taken_and_dropped(ClientProfile profile) {
    assertThat(
            changes(
                "{\"op\": \"replace\", \"path\": \"password\", \"value\": \"secret\"}",
                Dialect.of(profile)))
        .isEmpty();
  }

  @Test
  void a_part_of_every_element_is_entras_alone() {
    var operation =
        "{\"op\": \"replace\", \"path\": \"emails.value\", \"value\": \"all@a.example\"}";

    assertThat(text(patched(withHomeMail(), operation), EMAILS.with("value")))
        .contains("all@a.example");
    assertThat(refusedStrictly(operation)).isInstanceOf(Refusal.BadPath.class);
  }

  @Test
  void an_operation_without_a_value_is_refused() {
    assertThat(Refusals.of(() -> changes("{\"op\": \"add\", \"path\": \"title\"}", entra())))
        .isEqualTo(new Refusal.Malformed("title", "is given no value"));
  }

  @Test
  void a_strict_request_in_the_words_of_the_rfc_needs_no_tolerance() {
    var dialect = strict();
    var document =
        PatchReader.read(
            Sent.json(
                SCHEMAS
                    + """
                    {"op": "add", "path": "emails", "value": [{"type": "work", "value": "a@a.example"}]},
                    {"op": "replace", "path": "emails[type eq \\"work\\"].value", "value": "b@a.example"},
                    {"op": "add", "value": {"title": "Guard"}},
                    {"op": "remove", "path": "title"}]}
                    """),
            dialect);

    var changes = UserPatches.changes(document, USER_TYPE, KEPT, dialect);

    assertThat(text(apply(aUser().build(), changes), EMAILS.with("value"))).contains("b@a.example");
    assertThat(dialect.rules()).isEmpty();
  }

  private static User withHomeMail() {
    var mail = new Value.Many(List.of(complex("type", "home", "value", "home@a.example")));
    var user = aUser().build();
    return user.described(user.profile().with(EMAILS, Optional.of(mail)));
  }

  private static User patched(User user, String operations) {
    return apply(user, changes(operations, entra()));
  }

  private static User apply(User user, List<UserChange> changes) {
    var after = user;
    for (UserChange change : changes) after = after.apply(change, USER_TYPE, THEN);
    return after;
  }

  private static List<UserChange> changes(String operations, Dialect dialect) {
    var message = Sent.json(SCHEMAS + operations + "]}");
    var document = PatchReader.read(message, dialect);
    return UserPatches.changes(document, USER_TYPE, KEPT, dialect);
  }

  private static Refusal refusedStrictly(String operations) {
    return Refusals.of(() -> changes(operations, strict()));
  }

  private static Optional<String> text(User user, AttributePath path) {
    return user.profile().text(path);
  }

  private static Value complex(String... parts) {
    return parts.length == 2
        ? new Value.Complex(Map.of(parts[0], new Value.Text(parts[1])))
        : new Value.Complex(
            Map.of(
                parts[0], new Value.Text(parts[1]),
                parts[2], new Value.Text(parts[3])));
  }
}
