package latchkey.it.dialect;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import latchkey.domain.organization.ClientProfile;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.rest.scim.dialect.Proof;
import latchkey.rest.scim.dialect.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The request that proves a rule, sent by each client: those of docs/interop.md. */
class RulesIT extends Suite {
  private static final String USER =
      "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"],";

  static Stream<Arguments> rules_and_clients() {
    return Rule.all().stream()
        .flatMap(
            rule -> Arrays.stream(ClientProfile.values()).map(client -> arguments(rule, client)));
  }

  @ParameterizedTest
  @MethodSource("rules_and_clients")
  void a_client_is_understood_by_its_rules_alone(Rule rule, ClientProfile client) {
    var directory = organization.connects(client.name().toLowerCase(Locale.ROOT));
    var proof = rule.habit().proof();

    var answer = sent(proof, directory);

    boolean understood = rule.habit().clients().contains(client) || proof.strictly().isEmpty();
    if (understood) answer.then().answers(200, 201, 204);
    else answer.then().refuses(400, proof.strictly().orElseThrow());
    recorded(rule, client, answer);
  }

  /** What can be said of the history; where it can be looked at, a subclass does. */
  void recorded(Rule rule, ClientProfile client, Answer answer) {}

  private static Answer sent(Proof proof, Directory directory) {
    var alice =
        directory
            .postsUser(
                USER
                    + """
                    "userName": "alice@example.example", "displayName": "Alice",
                    "emails": [{"type": "work", "value": "alice@example.example"}],
                    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "x"}}}
                    """)
            .answers(201)
            .id();
    var bob = directory.makesUser("bob@example.example");
    var guards = directory.makesGroup("Guards", alice);
    var ids = new Ids(alice, bob, guards);
    return directory.asks(proof.method(), ids.encoded(proof.target()), proof.body().map(ids::in));
  }

  /** Puts real ids where a proof has names. */
  private record Ids(String user, String other, String group) {
    String in(String text) {
      return text.replace("{user}", user).replace("{other}", other).replace("{group}", group);
    }

    String encoded(String target) {
      var parts = in(target).split("filter=", 2);
      return parts.length == 1 ? parts[0] : parts[0] + "filter=" + Directory.encoded(parts[1]);
    }
  }
}
