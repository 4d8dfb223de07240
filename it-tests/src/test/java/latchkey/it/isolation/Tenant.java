package latchkey.it.isolation;

import static latchkey.it.client.Given.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import latchkey.it.client.Administrator;
import latchkey.it.client.Organization;
import latchkey.it.server.Server;

/** An organization that has one of everything, and somebody with each kind of key. */
final class Tenant {
  private static final String PASSWORD = "a long enough password";

  private final Organization organization;
  private final Map<String, String> own = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private String webhookSecret = "";

  private Tenant(Organization organization) {
    this.organization = organization;
  }

  static Tenant fresh(Server server) {
    var tenant = new Tenant(Organization.fresh(Administrator.operatorOf(server)));
    tenant.people();
    tenant.credentials();
    tenant.subscription();
    return tenant;
  }

  /** A definition of attributes under this URN. */
  static String schema(String urn) {
    return "{\"id\":\"%s\",\"name\":\"Keyring\",\"resourceType\":\"User\",\"attributes\":[{\"name\":\"badge\"}]}"
        .formatted(urn);
  }

  private void people() {
    var directory = given().entra(organization);
    own.put("slug", organization.slug());
    own.put("connection", operator().gets(organization.path() + "/scim").text("/connection"));
    own.put("spare", spare());
    own.put("userName", name() + "@contoso.example");
    own.put("user", directory.makesUser(own.get("userName")));
    own.put("conflict", conflict());
    own.put("group", directory.makesGroup(name(), own.get("user")));
    own.put("tombstone", directory.makesUser(name() + "@contoso.example"));
    directory.deletesUser(own.get("tombstone")).answers(204);
    own.put("schema", "urn:example:" + name());
    operator().posts(organization.path() + "/schemas", schema(own.get("schema"))).answers(201);
    own.put("resourceType", "User");
    keys.put("directory", directory.token());
  }

  private String conflict() {
    var people =
        "{\"people\":[{\"userName\":\"%s\",\"reference\":\"%s\"}]}"
            .formatted(own.get("userName"), name());
    operator().posts(organization.path() + "/people/imports", people).answers(200);
    return operator()
        .gets(organization.path() + "/people/conflicts")
        .answers(200)
        .text("/items/0/id");
  }

  private String spare() {
    var body = "{\"name\":\"%s\",\"profile\":\"entra\",\"enabled\":false}".formatted(name());
    return operator().posts(organization.path() + "/connections", body).answers(201).id();
  }

  /** Appoints somebody, which costs the hashing of a password and more. */
  Tenant administered(Server server) {
    own.put("administrator", name());
    operator()
        .posts(
            organization.path() + "/administrators",
            "{\"username\":\"%s\",\"password\":\"%s\"}"
                .formatted(own.get("administrator"), PASSWORD))
        .answers(201);
    keys.put(
        "administrator", Administrator.signIn(server, own.get("administrator"), PASSWORD).token());
    return this;
  }

  private void credentials() {
    for (var door : List.of("scim", "access")) {
      own.put(door + "Token", organization.issues(door).text("/id"));
      var revoked = organization.issues(door);
      keys.put(door + " revoked", revoked.text("/token"));
      operator().deletes(organization.path() + "/" + door + "/tokens/" + revoked.id()).answers(204);
    }
    keys.put("product", organization.issues("access").text("/token"));
    clients();
  }

  private void clients() {
    var client = organization.registersClient();
    own.put("client", client.id());
    keys.put("a client's secret", client.text("/clientSecret"));
    keys.put("directory by a client", organization.granted(client));
    var revoked = organization.registersClient();
    keys.put("directory by a revoked client", organization.granted(revoked));
    operator().deletes(organization.path() + "/scim/clients/" + revoked.id()).answers(204);
  }

  private void subscription() {
    var subscription =
        operator()
            .posts(
                organization.path() + "/subscriptions",
                "{\"kind\":\"webhook\",\"url\":\"https://hooks.example/%s\",\"events\":[\"access.changed\"]}"
                    .formatted(name()))
            .answers(201);
    own.put("subscription", subscription.id());
    webhookSecret = subscription.text("/secret");
    var test =
        operator()
            .posts(organization.path() + "/subscriptions/" + subscription.id() + "/test", "{}")
            .answers(202);
    own.put("delivery", subscription.id() + " " + test.id());
  }

  /** What signs what is told by webhook. */
  String webhookSecret() {
    return webhookSecret;
  }

  private Administrator operator() {
    return organization.operator();
  }

  /** Of nobody else, and known by sight. */
  private static String name() {
    return "mine-" + UUID.randomUUID();
  }

  Organization organization() {
    return organization;
  }

  String slug() {
    return organization.slug();
  }

  /** The id, name or URN of something here. */
  String own(String thing) {
    return own.get(thing);
  }

  /** What must not be seen elsewhere. */
  List<String> secrets() {
    return own.entrySet().stream()
        .filter(it -> !it.getKey().equals("resourceType"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The name of the user. */
  String userName() {
    return operator()
        .gets(organization.path() + "/users/" + own("user"))
        .answers(200)
        .text("/userName");
  }

  /** What is here, by the words for it. */
  Map<String, String> things() {
    return new java.util.TreeMap<>(own);
  }

  /** Tokens by the words for them. */
  Map<String, String> keys() {
    return Map.copyOf(keys);
  }

  String key(String kind) {
    return keys.get(kind);
  }

  String filled(String body) {
    var text = body.replace("{new}", name());
    for (var each : own.entrySet()) text = text.replace("{" + each.getKey() + "}", each.getValue());
    return text;
  }

  /** Everything an operator sees here. */
  List<String> state() {
    return List.of(
            "",
            "/users",
            "/groups",
            "/groups/" + own("group") + "/members",
            "/tombstones",
            "/schemas",
            "/administrators",
            "/scim",
            "/connections",
            "/people/conflicts",
            "/scim/tokens",
            "/scim/clients",
            "/access/tokens",
            "/subscriptions")
        .stream()
        .map(path -> operator().gets(organization.path() + path).answers(200).text())
        // its own uses, which are written down within a minute
        .map(text -> text.replaceAll(",\"lastUsedAt\":\"[^\"]*\"", ""))
        .toList();
  }
}
