package latchkey.rest.scim.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import latchkey.domain.organization.ClientProfile;

/** {@code docs/interop.md}, as the rules make it. */
final class InteropPage {
  private static final Pattern ISSUE = Pattern.compile("([\\w.-]+/[\\w.-]+)#(\\d+)");

  private static final String INTRODUCTION =
      """
      # How directories deviate from the RFCs

      RFC 7643 and 7644 say how SCIM is spoken; directories speak it with an accent. Each deviation that Latchkey understands is one rule below: what the
      client means, a request that needs the rule, and where it was seen. A connection has the rules of its client profile, set by
      `PUT /api/v1/organizations/{slug}/scim` with `"profile"`. A `strict` connection has none. Where a deviation can mean one thing only, all other
      profiles understand it, also those of clients of which little is published (OneLogin, JumpCloud); where it gives a request another meaning than the
      RFC does, only the client that needs it has it. On an `entra` connection a group's displayName is unique besides, as Entra matches groups by nothing else.

      Other habits need no rule, as the RFCs allow them: Okta's and OneLogin's PUT of a whole user, `groups` and `meta` included; OneLogin's and
      PingFederate's `Accept: application/json`, and OneLogin's query strings that end in `&`; JumpCloud's test, which makes a user and a group and deletes
      both; Entra's `Add`, `Replace` and `Remove` in capitals.

      Every change is recorded with the names of the rules its request needed.

      In the requests `{user}` is the id of a user, `{group}` that of a group the user is in, and `{other}` that of another user. Query strings are shown
      before they are encoded.

      <!-- Made of the rules in latchkey.rest.scim.dialect. After a change there:
      mvn -pl adapters-rest -am test -Dtest=InteropPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dinterop.rewrite=true -->
      """;

  private InteropPage() {}

  static String text() {
    return INTRODUCTION + "\n" + table() + "\n" + rules();
  }

  private static String table() {
    var clients = Arrays.stream(ClientProfile.values()).toList();
    var head = clients.stream().map(InteropPage::name).collect(Collectors.joining(" | "));
    return "## Who has which\n\n| rule | "
        + head
        + " |\n|---"
        + "|:-:".repeat(clients.size())
        + "|\n"
        + Rule.all().stream().map(InteropPage::row).collect(Collectors.joining());
  }

  private static String row(Rule rule) {
    var cells =
        Arrays.stream(ClientProfile.values())
            .map(client -> rule.habit().clients().contains(client) ? " ✓ |" : " |")
            .collect(Collectors.joining());
    return "| [`%1$s`](#%2$s) |".formatted(rule.label(), anchor(rule)) + cells + "\n";
  }

  private static String anchor(Rule rule) {
    return rule.label().toLowerCase(Locale.ROOT);
  }

  private static String rules() {
    return Rule.all().stream().map(InteropPage::rule).collect(Collectors.joining("\n"));
  }

  private static String rule(Rule rule) {
    var habit = rule.habit();
    return """
        ## %s

        %s

        ```http
        %s
        ```

        %s

        Seen: %s.
        """
        .formatted(
            rule.label(), habit.why(), habit.proof(), strictly(habit.proof()), places(habit));
  }

  private static String strictly(Proof proof) {
    return proof
        .strictly()
        .map("Without the rule: 400 `%s`."::formatted)
        .orElse("Without the rule it is taken as it is written.");
  }

  private static String places(Habit habit) {
    return habit.seen().stream()
        .map(place -> ISSUE.matcher(place).replaceAll("[$1#$2](https://github.com/$1/issues/$2)"))
        .collect(Collectors.joining(", "));
  }

  private static String name(ClientProfile client) {
    return client.name().toLowerCase(Locale.ROOT);
  }
}
