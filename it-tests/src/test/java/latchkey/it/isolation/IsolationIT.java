package latchkey.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import latchkey.it.client.Address;
import latchkey.it.client.Administrator;
import latchkey.it.client.Answer;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint, asked with every key for things of a neighbour. */
class IsolationIT {
  private static final String UNKNOWN_SLUG = "nobody-is-called-so";
  private static final String UNKNOWN_ID = "0190b0a0-0000-7000-8000-000000000000";

  private static Server server;
  private static Tenant caller;
  private static Tenant neighbour;
  private static Map<String, String> keys;

  @BeforeAll
  static void two_organizations_and_one_that_is_off() {
    server = Servers.onH2();
    caller = Tenant.fresh(server).administered(server);
    neighbour = Tenant.fresh(server).administered(server);
    var off = Tenant.fresh(server);
    off.organization().switches(false);
    keys = new TreeMap<>(caller.keys());
    keys.put("none", "");
    keys.put("junk", "lk_scim_junk");
    keys.put("operator", Administrator.operatorOf(server).token());
    keys.put("directory of one switched off", off.key("directory"));
    keys.put("product of one switched off", off.key("product"));
  }

  static List<Row> rows() {
    return Rows.ALL;
  }

  static List<Row> guarded() {
    return Rows.ALL.stream().filter(row -> row.door() != Door.OPEN).toList();
  }

  @Test
  void every_endpoint_has_a_row_and_every_row_is_an_endpoint() {
    var rows = Rows.ALL.stream().map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new));

    assertThat(rows).containsExactlyElementsOf(Endpoint.listed(Servers.onH2()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void who_may_is_let_in(Row row) {
    var tenant = Tenant.fresh(server);
    if (row.thing().equals("administrator")) tenant.administered(server);

    var answer =
        ask(
            row,
            tenant.slug(),
            tenant.own("connection"),
            named(row, tenant),
            fitting(row, tenant),
            tenant.filled(row.body()));

    answer.answers(row.status());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void nothing_of_a_neighbour_is_seen_or_changed(Row row) {
    var before = neighbour.state();

    for (var key : keys.entrySet()) {
      if (key.getKey().equals("operator") && row.door().ordinal() <= Door.ADMINISTRATORS.ordinal())
        continue;
      var body = neighbour.filled(row.body());
      var theirs =
          ask(
              row,
              neighbour.slug(),
              neighbour.own("connection"),
              named(row, neighbour),
              key.getValue(),
              body);
      var nobodys =
          ask(
              row,
              UNKNOWN_SLUG,
              UNKNOWN_ID,
              unknown(row),
              key.getValue(),
              unknownIn(neighbour.filled(row.body())));
      assertSame(row, key.getKey(), theirs, nobodys);
      assertShowsNothing(theirs, row, key.getKey());
    }

    assertThat(neighbour.state()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void an_id_of_a_neighbour_is_unknown_here(Row row) {
    if (!row.namesAnOrganization() || !row.namesSomething()) return;
    var before = neighbour.state();

    for (var key : List.of("administrator", "operator")) {
      var theirs =
          ask(
              row,
              caller.slug(),
              neighbour.own("connection"),
              named(row, neighbour),
              keys.get(key),
              neighbour.filled(row.body()));
      var nobodys =
          ask(
              row,
              caller.slug(),
              UNKNOWN_ID,
              unknown(row),
              keys.get(key),
              unknownIn(neighbour.filled(row.body())));
      assertSame(row, key, theirs, nobodys);
      theirs.answers(403, 404);
    }

    assertThat(neighbour.state()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("guarded")
  void only_a_key_of_its_door_opens_it(Row row) {
    var things = caller.filled(row.body());

    for (var key : keys.entrySet()) {
      if (opens(row.door(), key.getKey())) continue;
      var answer =
          ask(
              row,
              caller.slug(),
              caller.own("connection"),
              named(row, caller),
              key.getValue(),
              things);
      assertThat(answer.status())
          .describedAs("%s with %s: %s", row, key.getKey(), answer)
          .isIn(401, 403);
    }
  }

  @Test
  void what_a_neighbour_has_cannot_be_referred_to() {
    var here = Tenant.fresh(server);
    var directory = here.organization().directoryWith(here.key("directory"));
    var user = neighbour.own("user");
    var before = neighbour.state();

    directory
        .postsGroup("{\"displayName\":\"x\",\"members\":[{\"value\":\"%s\"}]}".formatted(user))
        .then()
        .refuses(400, "invalidValue");
    directory
        .patchesGroup(
            here.own("group"),
            "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}".formatted(user))
        .then()
        .refuses(400, "invalidValue");
    directory.findsUsers("groups.value eq \"" + neighbour.own("group") + "\"").then().lists(0);
    directory.findsGroups("members.value eq \"" + user + "\"").then().lists(0);
    directory.findsUsers("id eq \"" + user + "\"").then().lists(0);
    directory.findsUsers("not (id eq \"%s\")".formatted(here.own("user"))).then().lists(0);

    assertThat(neighbour.state()).isEqualTo(before);
  }

  @Test
  void a_cursor_of_a_neighbour_is_no_cursor_here() {
    var others = Tenant.fresh(server).organization().connects("strict");
    for (int i = 0; i < 3; i++) others.makesUser("mine-%d@contoso.example".formatted(i));
    var cursor = others.gets("/Users?cursor=&count=1").answers(200).text("/nextCursor");

    var directory = caller.organization().directoryWith(keys.get("directory"));

    directory.gets("/Users?count=1&cursor=" + cursor).then().refuses(400, "invalidCursor");
  }

  private static boolean opens(Door door, String key) {
    return switch (door) {
      case OPEN -> true;
      case OPERATORS -> key.equals("operator");
      case ADMINISTRATORS -> List.of("operator", "administrator").contains(key);
      case DIRECTORY -> List.of("directory", "directory by a client").contains(key);
      case PRODUCT -> List.of("product", "product of one switched off").contains(key);
    };
  }

  private static String fitting(Row row, Tenant tenant) {
    return switch (row.door()) {
      case OPEN -> "";
      case OPERATORS -> keys.get("operator");
      case ADMINISTRATORS -> keys.get("operator");
      case DIRECTORY -> tenant.key("directory");
      case PRODUCT -> tenant.key("product");
    };
  }

  private static String named(Row row, Tenant tenant) {
    return row.namesAThing() ? tenant.own(row.thing()) : "";
  }

  private static String unknown(Row row) {
    return switch (row.thing()) {
      case "schema" -> "urn:example:nobody-defined-this";
      case "administrator" -> "nobody-is-called-so";
      case "resourceType" -> "User";
      default -> UNKNOWN_ID;
    };
  }

  private static String unknownIn(String body) {
    return body.replace(neighbour.own("user"), UNKNOWN_ID)
        .replace(neighbour.own("spare"), UNKNOWN_ID)
        .replace(neighbour.own("schema"), "urn:example:nobody-defined-this");
  }

  private static Answer ask(
      Row row, String slug, String connection, String named, String key, String body) {
    return Address.of(server, row.path(slug, connection, named))
        .asks(row.endpoint().method(), key, body);
  }

  private static void assertSame(Row row, String key, Answer theirs, Answer nobodys) {
    assertThat(told(theirs))
        .describedAs(
            () -> "%s with %s%n%s%nbut of unknown ones%n%s".formatted(row, key, theirs, nobodys))
        .isEqualTo(told(nobodys));
  }

  // all but what each answer has of its own, and what was asked for
  private static String told(Answer answer) {
    var text = answer.status() + " " + answer.text();
    for (var secret : neighbour.secrets()) text = text.replace(secret, "…");
    return text.replace(UNKNOWN_SLUG, "…")
        .replace("urn:example:nobody-defined-this", "…")
        .replaceAll("mine-[0-9a-f-]{36}", "…")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "…")
        .replaceAll("W/\\\\?\"[^\"]*\"", "…");
  }

  private static void assertShowsNothing(Answer answer, Row row, String key) {
    for (var secret : neighbour.secrets()) {
      if (row.path(neighbour.slug(), neighbour.own("connection"), named(row, neighbour))
          .contains(secret)) continue;
      if (neighbour.filled(row.body()).contains(secret)) continue;
      assertThat(answer.text()).describedAs("%s with %s", row, key).doesNotContain(secret);
    }
  }
}
