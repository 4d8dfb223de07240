package latchkey.it;

import static latchkey.it.client.Given.given;

import java.util.List;
import java.util.stream.Stream;
import latchkey.it.client.Administrator;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Json;
import latchkey.it.client.Organization;

/** The troubles an administrator of Entra may get into, met one by one. */
final class Troubles {
  private static final String NOBODY = "018f0000-0000-7000-8000-000000000000";

  private final Administrator operator;
  private final Organization organization;
  private final Directory entra;

  Troubles(Administrator operator) {
    this.operator = operator;
    this.organization = Organization.fresh(operator);
    this.entra = given().entra(organization);
  }

  /** What Entra's log would quote each time. */
  List<String> met() {
    return Stream.of(tokens(), endpoints(), conflicts(), values(), switches())
        .flatMap(List::stream)
        .map(answer -> answer.text("/detail"))
        .toList();
  }

  private List<Answer> tokens() {
    var revoked = organization.issues("scim");
    operator.deletes(organization.path() + "/scim/tokens/" + revoked.id()).answers(200, 204);
    return List.of(
        test(entra.sending("Authorization", "")).refuses(401),
        test(organization.directoryWith("lk_scim_mistyped")).refuses(401),
        test(organization.directoryWith(organization.product().token())).refuses(401),
        test(organization.directoryWith(revoked.text("/token"))).refuses(401));
  }

  private List<Answer> endpoints() {
    return List.of(
        entra.gets("/People").refuses(404),
        entra.getsUser(NOBODY).refuses(404),
        entra.findsUsers("nickname.x eq \"x\"").refuses(400, "invalidFilter"));
  }

  private List<Answer> conflicts() {
    entra.makesUser("ada@contoso.example");
    entra.postsGroup(group()).answers(201);
    return List.of(
        entra.postsUser("{\"userName\": \"Ada@contoso.example\"}").refuses(409, "uniqueness"),
        entra.postsGroup(group()).refuses(409, "uniqueness"));
  }

  private List<Answer> values() {
    var user = entra.makesUser("grace@contoso.example");
    return List.of(
        entra.postsUser("{\"displayName\": \"Nobody\"}").refuses(400, "invalidValue"),
        entra.postsUser("{\"userName\": \" \"}").refuses(400, "invalidValue"),
        entra
            .patchesUser(user, operation("replace", "active", "\"perhaps\""))
            .refuses(400, "invalidValue"),
        entra.patchesUser(user, operation("replace", "emails[type eq", "\"x\"")).answers(400),
        entra
            .postsGroup(
                "{\"displayName\": \"Lobby\", \"members\": [{\"value\": \"" + NOBODY + "\"}]}")
            .refuses(400, "invalidValue"),
        entra.postsUser("{\"userName\": " + Json.quoted("x".repeat(1_100_000)) + "}").refuses(413));
  }

  private List<Answer> switches() {
    organization.switchesScim(false, "entra");
    var off = test(entra).refuses(403);
    organization.switchesScim(true, "entra");
    operator.puts(organization.path(), "{\"entitled\": false}").answers(200);
    var notEntitled = test(entra).refuses(403);
    organization.switches(false);
    return List.of(off, notEntitled, test(entra).refuses(403));
  }

  private static Answer test(Directory directory) {
    return directory.findsUsers("userName eq \"" + NOBODY + "\"");
  }

  private static String group() {
    return "{\"displayName\": \"Berlin HQ\"}";
  }

  private static String operation(String op, String path, String value) {
    return "{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}".formatted(op, path, value);
  }
}
