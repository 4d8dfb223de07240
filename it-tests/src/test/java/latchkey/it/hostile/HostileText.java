package latchkey.it.hostile;

/** Texts as filters, paths and values have them, and as they should not. */
record HostileText(Picks picks) {
  static HostileText of(Picks picks) {
    return new HostileText(picks);
  }

  /** Of a filter (RFC 7644 §3.4.2.2), more or less. */
  String filter() {
    return switch (picks.below(10)) {
      case 0 -> "(".repeat(1 + picks.below(40)) + comparison() + ")".repeat(1 + picks.below(40));
      case 1 -> deep(picks.percent(10) ? 10_000 : picks.below(100));
      case 2 ->
          picks.several(picks.percent(5) ? 300 : 12, picks.one(" and ", " or "), this::comparison);
      case 3 -> picks.several(20, picks.one(" ", "", "\t"), this::token);
      case 4 -> attribute() + "[" + filter() + "]" + picks.one("", ".value", ".x", "[", "]");
      case 5 -> "not (" + filter() + ")";
      case 6 -> words();
      default -> comparison();
    };
  }

  private String deep(int depth) {
    return "(".repeat(depth) + "title pr" + ")".repeat(depth);
  }

  private String comparison() {
    return attribute() + " " + operator() + " " + literal();
  }

  /** Of an operation (RFC 7644 §3.5.2), more or less. */
  String path() {
    return switch (picks.below(5)) {
      case 0 -> attribute() + "[" + filter() + "]." + attribute();
      case 1 -> picks.several(6, picks.one(".", ":", "", "[", "]"), this::attribute);
      case 2 -> picks.several(12, "", this::token);
      case 3 -> "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:" + attribute();
      default -> attribute();
    };
  }

  /** Of a value. */
  String words() {
    return picks.one(
        "'; drop table users; --",
        "%",
        "_%\\",
        "\\",
        "${jndi:ldap://example}",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "\r\nX-Injected: 1",
        "=cmd|'/C calc'!A0",
        "e\u0301\u0301\u0301\u0301",
        "\ufeff\u200b\u202e",
        "\uD83D\uDD11".repeat(1 + picks.below(300)),
        "\uFDFA".repeat(1 + picks.below(300)),
        "Ω".repeat(1 + picks.below(600)));
  }

  String attribute() {
    return picks.one(
        "userName",
        "id",
        "externalId",
        "active",
        "displayName",
        "title",
        "emails",
        "emails.value",
        "emails.type",
        "emails.primary",
        "name",
        "name.familyName",
        "members",
        "members.value",
        "groups",
        "groups.value",
        "meta.created",
        "meta.version",
        "meta",
        "schemas",
        "roles",
        "roles.value",
        "password",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value",
        "manager",
        "nothing",
        "x.y.z",
        "$ref",
        "",
        "1",
        "e-mail",
        "photos",
        "x509Certificates",
        "ims",
        "addresses.country",
        "entitlements");
  }

  private String operator() {
    return picks.one(
        "eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le", "pr", "EQ", "xx", "", "not", "eq eq");
  }

  private String literal() {
    return picks.one(
        "\"x\"",
        "\"\"",
        "true",
        "false",
        "null",
        "1",
        "-1.5e3",
        "1e999999999",
        "\"2026-01-01T00:00:00Z\"",
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"unended",
        "x",
        "9".repeat(60),
        "\"" + "y".repeat(picks.below(3_000)) + "\"",
        "\"%_\\\\\"",
        "\"'\"",
        "\"\\\"\"",
        "[]",
        "{}");
  }

  private String token() {
    return picks.one(
        "(",
        ")",
        "[",
        "]",
        "\"",
        "and",
        "or",
        "not",
        ".",
        ":",
        " ",
        attribute(),
        operator(),
        literal(),
        "\\",
        "\u0000",
        "é",
        "\uD83D\uDD11");
  }
}
