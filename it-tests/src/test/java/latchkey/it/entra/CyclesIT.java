package latchkey.it.entra;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.conformance.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The gallery's tests of whole cycles, G1 to G14, by the requests that Entra's engine sends for
 * them: it looks an object up by what matches, reads it, and makes or changes it, in either
 * dialect.
 */
class CyclesIT extends EntraSuite {
  private static final String NAME = "adele@contoso.example";

  /** Found by what matches, as the suite looks for it. */
  private Answer user() {
    return entra.findsUsers("userName eq \"%s\"".formatted(NAME)).answers(200);
  }

  private Answer group(String name) {
    return entra
        .gets(
            "/Groups?excludedAttributes=members&filter=displayName+eq+%22"
                + Directory.encoded(name)
                + "%22")
        .answers(200);
  }

  private String created() {
    user().then().lists(0);
    return entra
        .postsUser(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId": "adele", "userName": "%s", "active": true, "displayName": "Adele Vance",
             "emails": [{"primary": true, "type": "work", "value": "adele@contoso.example"}],
             "meta": {"resourceType": "User"}, "name": {"formatted": "Adele Vance", "familyName": "Vance", "givenName": "Adele"},
             "phoneNumbers": [{"type": "mobile", "value": "+49 30 1234567"}], "roles": [],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Retail"}}
            """
                .formatted(NAME))
        .answers(201)
        .id();
  }

  private void changes(String user, boolean flag, String path, String value) {
    // what was found is read again before it is changed
    entra.getsUser(user).then().answers(200);
    var operation =
        flag
            ? "{\"op\": \"replace\", \"value\": {\"%s\": %s}}".formatted(path, value)
            : "{\"op\": \"Replace\", \"path\": \"%s\", \"value\": %s}".formatted(path, value);
    entra.patchesUser(user, operation).then().answers(200, 204);
  }

  private void enables(String user, boolean flag, boolean active) {
    changes(user, flag, "active", flag ? "" + active : active ? "\"True\"" : "\"False\"");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Proves({"G1", "G2", "G3", "G6"})
  void a_user_is_made_changed_disabled_and_assigned_again(boolean flag) {
    var adele = created();
    user()
        .then()
        .lists(1)
        .holds(
            """
            {"Resources": [{"id": "%s", "userName": "%s", "externalId": "adele", "active": true, "displayName": "Adele Vance",
              "name": {"formatted": "Adele Vance", "familyName": "Vance", "givenName": "Adele"},
              "emails": [{"primary": true, "type": "work", "value": "adele@contoso.example"}],
              "phoneNumbers": [{"type": "mobile", "value": "+49 30 1234567"}],
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Retail"}}]}
            """
                .formatted(adele, NAME));

    changes(adele, flag, "displayName", "\"Adele V.\"");
    changes(adele, flag, "name.familyName", "\"Vance-Smith\"");
    changes(adele, flag, ENTERPRISE + ":department", "\"Sales\"");
    user()
        .then()
        .has("/Resources/0/displayName", "Adele V.")
        .has("/Resources/0/name/familyName", "Vance-Smith")
        .has("/Resources/0/name/givenName", "Adele")
        .has("/Resources/0/" + ENTERPRISE + "/department", "Sales");

    enables(adele, flag, false);
    user().then().lists(1).has("/Resources/0/active", false);
    organization.product().asksAbout(adele).then().has("/access", "denied");

    enables(adele, flag, true);
    user().then().lists(1).has("/Resources/0/active", true).has("/Resources/0/id", adele);
    organization.product().asksAbout(adele).then().has("/access", "granted");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Proves("G4")
  void a_user_who_is_purged_is_gone(boolean flag) {
    var adele = created();
    enables(adele, flag, false);

    entra.deletesUser(adele).then().answers(204);

    user().then().lists(0);
    entra.getsUser(adele).then().refuses(404);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Proves("G5")
  void a_manager_is_set_changed_and_removed(boolean flag) {
    var adele = created();
    var first = entra.makesUser("first@contoso.example");
    var second = entra.makesUser("second@contoso.example");

    for (String manager : new String[] {first, second}) {
      changes(adele, flag, ENTERPRISE + ":manager", "\"" + manager + "\"");
      user().then().has("/Resources/0/" + ENTERPRISE + "/manager/value", manager);
      probe(adele, manager).then().lists(1);
    }
    changes(adele, flag, ENTERPRISE + ":manager", "\"\"");

    user().then().lacks("/Resources/0/" + ENTERPRISE + "/manager");
    probe(adele, second).then().lists(0);
  }

  private Answer probe(String user, String manager) {
    return entra.findsUsers("id eq \"%s\" and manager eq \"%s\"".formatted(user, manager));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Proves("G7")
  void a_user_is_provisioned_on_demand_and_again(boolean flag) {
    var adele = created();

    // on demand it is matched once more, and updated
    user().then().lists(1).has("/Resources/0/id", adele);
    changes(adele, flag, "displayName", "\"Adele Vance\"");
    changes(adele, flag, "title", "\"Guard\"");

    user().then().lists(1).has("/Resources/0/title", "Guard");
  }

  private String createdGroup(String name) {
    group(name).then().lists(0);
    return entra
        .postsGroup(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group", "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
             "externalId": "8aa1a0c0", "displayName": "%s", "meta": {"resourceType": "Group"}}
            """
                .formatted(name))
        .answers(201)
        .id();
  }

  private void adds(String group, String user) {
    entra
        .patchesGroup(
            group,
            "{\"op\": \"Add\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}]}"
                .formatted(user))
        .then()
        .answers(200, 204);
  }

  private void removes(String group, String user, boolean flag) {
    var operation =
        flag
            ? "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}"
            : "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"$ref\": null, \"value\": \"%s\"}]}";
    entra.patchesGroup(group, operation.formatted(user)).then().answers(200, 204);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Proves({"G8", "G9", "G11", "G12"})
  void a_group_is_made_changed_filled_and_emptied(boolean flag) {
    var adele = created();
    var bob = entra.makesUser("bob@contoso.example");
    var retail = createdGroup("Retail – Berlin");
    group("retail – berlin")
        .then()
        .lists(1)
        .has("/Resources/0/id", retail)
        .has("/Resources/0/externalId", "8aa1a0c0");

    adds(retail, adele);
    adds(retail, bob);
    assertThat(entra.getsGroup(retail).at("/members")).hasSize(2);
    entra.getsUser(adele).then().has("/groups/0/value", retail);

    entra
        .patchesGroup(
            retail,
            flag
                ? "{\"op\": \"replace\", \"value\": {\"displayName\": \"Sales\"}}"
                : "{\"op\": \"Replace\", \"path\": \"displayName\", \"value\": \"Sales\"}")
        .then()
        .answers(200, 204);
    group("Retail – Berlin").then().lists(0);
    group("Sales").then().lists(1).has("/Resources/0/id", retail);
    assertThat(entra.getsGroup(retail).at("/members")).hasSize(2);

    removes(retail, adele, flag);
    entra.getsGroup(retail).then().holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(bob));
    entra.getsUser(adele).then().lacks("/groups");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Proves({"G10", "G14"})
  void a_group_that_is_purged_is_gone_and_may_come_back(boolean flag) {
    var adele = created();
    var retail = createdGroup("Retail");
    adds(retail, adele);

    entra.deletesGroup(retail).then().answers(204);
    group("Retail").then().lists(0);
    entra.getsGroup(retail).then().refuses(404);
    entra.getsUser(adele).then().answers(200).has("/active", true).lacks("/groups");

    var again = createdGroup("Retail");
    adds(again, adele);
    group("Retail").then().lists(1).has("/Resources/0/id", again);
    entra.getsGroup(again).then().has("/members/0/value", adele);
    removes(again, adele, flag);
    entra.getsGroup(again).then().lacks("/members/0");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Proves("G13")
  void a_group_is_provisioned_on_demand_with_five_members(boolean flag) {
    var retail = createdGroup("Retail");
    var members = new String[5];
    for (int i = 0; i < 5; i++) members[i] = entra.makesUser("user" + i + "@contoso.example");

    for (String member : members) adds(retail, member);
    // and once more
    group("Retail").then().lists(1).has("/Resources/0/id", retail);
    for (String member : members) adds(retail, member);

    assertThat(entra.getsGroup(retail).at("/members")).hasSize(5);
    removes(retail, members[4], flag);
    assertThat(entra.getsGroup(retail).at("/members")).hasSize(4);
  }
}
