package latchkey.it.entra;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** With and without aadOptscim062020: one tenant may send both, so nothing branches on the flag. */
class BothDialectsIT extends EntraSuite {

  @Test
  void disabled_in_one_and_enabled_in_the_other() {
    var alice = entra.makesUser("alice@contoso.example");

    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
        .then()
        .has("/active", false);
    entra
        .patchesUser(alice, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}")
        .then()
        .has("/active", true);
    entra
        .patchesUser(alice, "{\"op\": \"replace\", \"value\": {\"active\": false}}")
        .then()
        .has("/active", false);
    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}")
        .then()
        .has("/active", true);
  }

  @Test
  void members_go_in_either_way_in_one_patch() {
    var alice = entra.makesUser("alice@contoso.example");
    var bob = entra.makesUser("bob@contoso.example");
    var carol = entra.makesUser("carol@contoso.example");
    var guards = entra.makesGroup("Guards", alice, bob, carol);

    entra
        .patchesGroup(
            guards,
            "{\"op\": \"Remove\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(alice),
            "{\"op\": \"remove\", \"path\": \"members[value eq \\\"%s\\\"]\"}".formatted(bob))
        .then()
        .answers(204);

    entra.getsGroup(guards).then().holds("{\"members\": [{\"value\": \"%s\"}]}".formatted(carol));
  }

  @Test
  void one_patch_may_mix_both() {
    var alice = entra.makesUser("alice@contoso.example");

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"title\", \"value\": \"Guard\"}",
            "{\"op\": \"replace\", \"value\": {\"name.givenName\": \"Alice\", \"%s:department\": \"Gate\"}}"
                .formatted(ENTERPRISE),
            "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
        .then()
        .answers(200)
        .has("/title", "Guard")
        .has("/name/givenName", "Alice")
        .has("/" + ENTERPRISE + "/department", "Gate")
        .has("/active", false);
  }

  @Test
  void the_flag_may_come_on_every_request() {
    var made =
        entra
            .asks(
                "POST",
                "/Users?aadOptscim062020",
                Optional.of("{\"userName\": \"alice@contoso.example\"}"))
            .answers(201)
            .id();

    entra.gets("/Users/" + made + "?aadOptscim062020").then().answers(200);
    entra
        .asks(
            "PATCH",
            "/Users/" + made + "?aadOptscim062020",
            Optional.of(
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [{\"op\": \"replace\", \"value\": {\"active\": false}}]}"))
        .then()
        .answers(200)
        .has("/active", false);
    entra
        .asks("DELETE", "/Users/" + made + "?aadOptscim062020", Optional.empty())
        .then()
        .answers(204);
  }

  @Test
  void the_other_flag_does_no_harm_either() {
    entra.gets("/Users?AzureAdScimPatch2017&filter=userName+eq+%22x%22").then().lists(0);
  }

  @Test
  void roles_in_either_shape() {
    var alice = entra.makesUser("alice@contoso.example");

    entra
        .patchesUser(
            alice,
            "{\"op\": \"Add\", \"path\": \"roles\", \"value\": [{\"value\": \"{\\\"id\\\":\\\"1\\\",\\\"value\\\":\\\"a\\\",\\\"displayName\\\":\\\"A\\\"}\"}]}",
            "{\"op\": \"add\", \"path\": \"roles\", \"value\": [{\"primary\": false, \"type\": \"WindowsAzureActiveDirectoryRole\", \"display\": \"B\", \"value\": \"b\"}]}")
        .then()
        .answers(200)
        .holds("{\"roles\": [{\"value\": \"a\"}, {\"value\": \"b\", \"display\": \"B\"}]}");
  }
}
