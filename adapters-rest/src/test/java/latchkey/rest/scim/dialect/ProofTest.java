package latchkey.rest.scim.dialect;

import static latchkey.domain.attribute.StandardSchemas.GROUP_TYPE;
import static latchkey.domain.attribute.StandardSchemas.USER_TYPE;
import static latchkey.rest.scim.SampleUser.THEN;
import static latchkey.rest.scim.SampleUser.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import latchkey.application.query.Projection;
import latchkey.domain.group.GroupId;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.profile.Target;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.error.Answered;
import latchkey.rest.scim.exchange.QueryString;
import latchkey.rest.scim.exchange.Search;
import latchkey.rest.scim.json.ResourceReader;
import latchkey.rest.scim.patch.GroupPatches;
import latchkey.rest.scim.patch.Kept;
import latchkey.rest.scim.patch.PatchReader;
import latchkey.rest.scim.patch.UserPatches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule's own request needs it, and nobody who lacks the rule is understood. */
class ProofTest {
  private static final User USER = aUser().build();
  private static final GroupId GROUP = new GroupId(new UUID(9, 9));

  static Stream<Arguments> rules_and_clients() {
    return Rule.all().stream()
        .flatMap(
            rule -> Arrays.stream(ClientProfile.values()).map(client -> arguments(rule, client)));
  }

  @ParameterizedTest
  @MethodSource("rules_and_clients")
  void a_request_that_needs_a_rule_names_it_where_it_is_listed(Rule rule, ClientProfile client) {
    boolean listed = rule.habit().clients().contains(client);
    var strictly = rule.habit().proof().strictly();

    if (listed) assertThat(understood(rule, client)).contains(rule.label());
    else if (strictly.isPresent()) assertThat(refused(rule, client)).isEqualTo(strictly.get());
    else assertThat(understood(rule, client)).doesNotContain(rule.label());
  }

  @Test
  void a_strict_client_has_no_rules() {
    assertThat(Rule.of(ClientProfile.STRICT)).isEmpty();
    assertThat(Rule.of(ClientProfile.ENTRA)).containsExactlyElementsOf(Rule.all());
  }

  @Test
  void a_rule_that_the_domain_tells_of_has_one_name() {
    assertThat(Tolerance.CREATE_WHEN_ABSENT.label()).isEqualTo(Target.CREATE_WHEN_ABSENT);
  }

  @Test
  void what_the_domain_knows_as_one_is_understood_from_the_same_clients() {
    assertThat(Tolerance.REPLACED_IN_PART.habit().clients())
        .isEqualTo(Tolerance.CREATE_WHEN_ABSENT.habit().clients());
  }

  private static String refused(Rule rule, ClientProfile client) {
    return Answered.scimType(() -> understood(rule, client));
  }

  private static Set<String> understood(Rule rule, ClientProfile client) {
    var dialect = Dialect.of(client);
    var needed = new TreeSet<>(read(rule.habit().proof(), dialect));
    needed.addAll(dialect.rules());
    return needed;
  }

  private static Set<String> read(Proof proof, Dialect dialect) {
    var body = proof.body().map(ProofTest::json);
    return switch (proof.method() + " " + proof.target().split("[?]")[0]) {
      case "PATCH /Users/{user}" -> patchUser(body.orElseThrow(), dialect);
      case "PATCH /Groups/{group}" -> patchGroup(body.orElseThrow(), dialect);
      case "POST /Users" -> nothing(ResourceReader.read(body.orElseThrow(), USER_TYPE, dialect));
      case "POST /Groups" -> nothing(ResourceReader.read(body.orElseThrow(), GROUP_TYPE, dialect));
      case "GET /Users" -> search(proof.target().split("[?]")[1], dialect);
      default -> throw new AssertionError(proof);
    };
  }

  private static JsonNode json(String text) {
    return Sent.json(
        text.replace("{user}", USER.key().id().toString())
            .replace("{group}", GROUP.toString())
            .replace("{other}", new UUID(3, 3).toString()));
  }

  private static Set<String> patchUser(JsonNode body, Dialect dialect) {
    var document = PatchReader.read(body, dialect);
    var user = USER;
    boolean created = false;
    for (UserChange change :
        UserPatches.changes(document, USER_TYPE, kept(USER.key().id()), dialect)) {
      var after = user.apply(change, USER_TYPE, THEN);
      created |= change.creates(user, USER_TYPE);
      user = after;
    }
    return created ? Set.of(Target.CREATE_WHEN_ABSENT) : Set.of();
  }

  private static Set<String> patchGroup(JsonNode body, Dialect dialect) {
    return nothing(
        GroupPatches.changes(PatchReader.read(body, dialect), GROUP_TYPE, kept(GROUP), dialect));
  }

  private static Kept kept(Object id) {
    return new Kept(id, () -> path -> Optional.empty());
  }

  private static Set<String> search(String query, Dialect dialect) {
    var search = Search.of(QueryString.of(query), USER_TYPE, dialect);
    return nothing(search.query(USER.key().organization(), Projection.FULL));
  }

  /** What reading alone shows is in the dialect. */
  private static Set<String> nothing(Object read) {
    assertThat(read).isNotNull();
    return Set.of();
  }
}
