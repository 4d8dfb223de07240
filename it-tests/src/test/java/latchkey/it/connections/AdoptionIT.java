package latchkey.it.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People whom the product knew before any directory. */
class AdoptionIT extends Suite {
  private static final String LIST =
      """
      userName,reference,displayName
      ada@contoso.example,P-1,"Example, Ada"
      grace@contoso.example,P-2,
      """;

  private Directory entra;
  private String connection;

  @BeforeEach
  void a_directory() {
    entra = organization.connects("entra");
    connection = operator.gets(organization.path() + "/scim").answers(200).text("/connection");
  }

  private Answer imports(String csv) {
    return operator.postsCsv(organization.path() + "/people/imports", csv);
  }

  private Answer conflicts() {
    return operator.gets(organization.path() + "/people/conflicts").answers(200);
  }

  private Answer settles(Answer conflicts, String how) {
    return operator.posts(
        "%s/people/conflicts/%s/%s"
            .formatted(organization.path(), conflicts.text("/items/0/id"), how),
        "{\"reason\": \"a test\"}");
  }

  private Answer person(String name) {
    var user = entra.findsUsers("displayName eq \"x\" or userName eq \"%s\"".formatted(name));
    return operator
        .gets(organization.path() + "/users/" + user.answers(200).text("/Resources/0/id"))
        .answers(200);
  }

  private static String is(int imported, int unchanged, int conflicts) {
    return "{\"imported\": %d, \"unchanged\": %d, \"conflicts\": %d}"
        .formatted(imported, unchanged, conflicts);
  }

  @Test
  void the_products_people_may_enter_at_once_and_are_nobodys() {
    imports(LIST).answers(200).holds(is(2, 0, 0));

    var ada = person("ada@contoso.example");
    ada.lacks("/connection").has("/reference", "P-1").has("/displayName", "Example, Ada");
    organization
        .product()
        .gets("/users/" + ada.id())
        .answers(200)
        .has("/access", "granted")
        .has("/reference", "P-1");
  }

  @Test
  void the_same_again_changes_nothing() {
    imports(LIST).answers(200);
    var before = person("ada@contoso.example").text();

    imports(LIST).answers(200).holds(is(0, 2, 0));
    entra.findsUsers("userName eq \"ada@contoso.example\"").then().lists(1);
    imports(LIST).answers(200).holds(is(0, 2, 0));

    assertThat(before).contains("\"version\":1");
    person("ada@contoso.example").has("/version", 2).has("/connection", connection);
    conflicts().lacks("/items/0");
  }

  @Test
  void json_and_a_byte_order_mark_do_as_well() {
    var people =
        """
        {"people": [{"userName": "ada@contoso.example", "reference": "P-1", "displayName": null}]}""";

    operator.posts(organization.path() + "/people/imports", people).answers(200).holds(is(1, 0, 0));
    imports("\uFEFF" + LIST).answers(200).holds(is(1, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"userName eq \"ADA@contoso.example\"", "userName eq \"ada@contoso.example\" "})
  void the_first_match_adopts(String filter) {
    imports(LIST).answers(200);

    var found = entra.findsUsers(filter).then().lists(1);

    var id = found.text("/Resources/0/id");
    operator.gets(organization.path() + "/users/" + id).has("/connection", connection);
    operator
        .gets(organization.path() + "/provisioning/log?operation=ADOPT")
        .answers(200)
        .has("/items/0/object", "Users/" + id)
        .has("/items/0/changes/0/attribute", "connection")
        .has("/items/0/changes/0/new", connection)
        .has("/items/0/connection", connection)
        .lacks("/items/1");
    entra.findsUsers(filter).then().lists(1);
    entra
        .getsUser(id)
        .then()
        .has("/meta/version", found.text("/Resources/0/meta/version"))
        .has("/displayName", "Example, Ada");
  }

  @Test
  void a_search_that_is_no_match_adopts_nobody() {
    imports(LIST).answers(200);

    entra.findsUsers("displayName eq \"Example, Ada\"").then().lists(1);
    entra.gets("/Users").then().lists(2);
    entra.findsUsers("userName sw \"ada\"").then().lists(1);

    person("ada@contoso.example").lacks("/connection").has("/version", 1);
  }

  @Test
  void a_write_adopts_too_and_another_directory_comes_too_late() {
    imports(LIST).answers(200);
    var id = person("ada@contoso.example").id();
    var other = organization.directoryOf(organization.addsConnection("Other", "entra"));
    var left = "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";

    entra.patchesUser(id, left).answers(200);

    operator
        .gets(organization.path() + "/users/" + id)
        .has("/connection", connection)
        .has("/access", "denied");
    other.findsUsers("userName eq \"ada@contoso.example\"").then().lists(1);
    other.patchesUser(id, left.replace("False", "True")).then().refuses(409).tells("'Directory'");
  }

  @Test
  void nobody_is_taken_over_silently() {
    var ada = entra.makesUser("ada@contoso.example");

    imports(LIST).answers(200).holds(is(1, 0, 1));

    var listed = conflicts();
    listed
        .has("/items/0/kind", "nameManaged")
        .has("/items/0/userName", "ada@contoso.example")
        .has("/items/0/reference", "P-1")
        .has("/items/0/user", ada)
        .lacks("/items/1");
    person("ada@contoso.example").lacks("/reference");
    imports(LIST).answers(200).holds(is(0, 1, 1));
    conflicts().lacks("/items/1");
    settles(listed, "link").answers(200).has("/state", "linked");
    person("ada@contoso.example").has("/reference", "P-1").has("/connection", connection);
    conflicts().lacks("/items/0");
    settles(listed, "dismiss").isProblem(409);
    imports(LIST).answers(200).holds(is(0, 2, 0));
  }

  @Test
  void what_is_dismissed_stays_dismissed() {
    entra.makesUser("ada@contoso.example");
    imports(LIST).answers(200).holds(is(1, 0, 1));

    settles(conflicts(), "dismiss").answers(200).has("/state", "dismissed");

    conflicts().lacks("/items/0");
    imports(LIST).answers(200).holds(is(0, 2, 0));
    person("ada@contoso.example").lacks("/reference");
  }

  @Test
  void a_name_that_comes_twice_and_a_reference_of_another_are_conflicts() {
    imports("userName,reference\nada,P-1\nADA,P-2\ngrace,P-1\nada,P-1\n")
        .answers(200)
        .holds(is(1, 1, 2));

    conflicts()
        .has("/items/0/kind", "nameTwice")
        .has("/items/0/reference", "P-2")
        .has("/items/1/kind", "referenceTaken")
        .has("/items/1/userName", "grace");
  }

  @Test
  void whoever_is_deprovisioned_is_not_let_in_by_an_old_list() {
    entra.deletesUser(entra.makesUser("ada@contoso.example")).answers(204);

    imports(LIST).answers(200).holds(is(1, 0, 1));

    conflicts().has("/items/0/kind", "deprovisioned").lacks("/items/0/user");
    settles(conflicts(), "link").isProblem(409).tells("restore");
    entra.findsUsers("userName eq \"ada@contoso.example\"").then().lists(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name,reference\nada,P-1\n",
        "userName,reference\n,P-1\n",
        "userName,reference\nada\n",
        "userName,reference\nada,\u0001\n",
        "userName,reference\nada,P-1,x,y\n",
        "userName,reference\n\"ada,P-1\n"
      })
  void a_list_that_cannot_be_read_is_refused_whole(String csv) {
    imports(csv).isProblem(400);

    entra.gets("/Users").then().lists(0);
  }

  @Test
  void a_row_that_cannot_be_is_named_and_nothing_is_imported() {
    imports("userName,reference\nada,P-1\ngrace,\n").isProblem(400).tells("row 2: reference");
    imports("userName,reference\n" + "x".repeat(1_100_000)).isProblem(413);
    operator.posts(organization.path() + "/people/imports", "{}").isProblem(400).tells("people");
    imports("userName,reference\n" + many(10_001)).isProblem(400).tells("10000");

    entra.gets("/Users").then().lists(0);
  }

  @Test
  void a_thousand_people_come_at_once() {
    imports("userName,reference\n" + many(1_000)).answers(200).holds(is(1_000, 0, 0));

    entra.gets("/Users?count=0").then().answers(200).has("/totalResults", 1_000);
  }

  private static String many(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> "user-%d,P-%d\n".formatted(i, i))
        .collect(Collectors.joining());
  }

  @Test
  void a_reference_ends_with_the_persons_data() {
    operator.puts(organization.path(), "{\"retentionDays\": 0}").answers(200);
    imports(LIST).answers(200);
    var id = person("ada@contoso.example").id();
    entra.deletesUser(id).answers(204);
    operator.gets(organization.path() + "/tombstones/" + id).answers(200).has("/reference", "P-1");
    organization.product().gets("/users/" + id).has("/reference", "P-1");

    organization.purges(id).answers(200, 204);

    organization.product().gets("/users/" + id).answers(404);
    var log = operator.gets(organization.path() + "/provisioning/log").answers(200).text();
    assertThat(log).doesNotContain("P-1");
  }
}
