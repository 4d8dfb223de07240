package latchkey.it.patch;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Operations of the table in lists that a seed makes: a request does what its operations do one by
 * one, and when one is refused, nothing of it is stored.
 */
class PatchListsIT extends Suite {
  private static final int LISTS = 12;

  private Directory entra;

  @BeforeEach
  void entra_is_connected() {
    entra = given().entra(organization);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_list_for_a_user_does_what_its_operations_do_one_by_one_or_nothing(long seed) {
    // but for what two users cannot share, and what names one of them
    var operations = operations("Users", "userName|\\{id}").toList();

    new Twins("/Users/", "userName", user("one@example.example"), user("other@example.example"))
        .arePatched(new Random(seed), operations, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_list_for_a_group_does_what_its_operations_do_one_by_one_or_nothing(long seed) {
    var alice = entra.makesUser("a@example.example");
    var bob = entra.makesUser("b@example.example");
    var carol = entra.makesUser("c@example.example");
    UnaryOperator<String> named =
        it -> it.replace("{alice}", alice).replace("{bob}", bob).replace("{carol}", carol);
    // Entra's groups cannot share a name
    var operations = operations("Groups", "displayName|\\{id}").map(named).toList();

    new Twins(
            "/Groups/",
            "displayName",
            entra.makesGroup("One", alice, bob),
            entra.makesGroup("Other", alice, bob))
        .arePatched(new Random(seed), operations, "seed " + seed);
  }

  private String user(String userName) {
    return entra
        .postsUser(
            """
            {"userName": "%s", "title": "Guard", "name": {"givenName": "Al", "familyName": "Smith"},
             "emails": [{"type": "work", "value": "w@example.example", "primary": true},
                        {"type": "home", "value": "h@example.example"}]}
            """
                .formatted(userName))
        .answers(201)
        .id();
  }

  private static Stream<String> operations(String endpoint, String unfit) {
    return Cell.all()
        .filter(cell -> cell.endpoint().equals(endpoint))
        .flatMap(cell -> StreamSupport.stream(cell.row().path("patch").spliterator(), false))
        .map(JsonNode::toString)
        .filter(it -> !it.matches(".*(" + unfit + ").*"));
  }

  /** Two resources that are alike, one patched by lists, the other by single operations. */
  private final class Twins {
    private final String endpoint;
    private final String name;
    private final String one;
    private final String other;

    Twins(String endpoint, String name, String one, String other) {
      this.endpoint = endpoint;
      this.name = name;
      this.one = one;
      this.other = other;
    }

    void arePatched(Random random, List<String> operations, String seed) {
      int refused = 0;
      for (int i = 0; i < LISTS; i++) {
        var list = some(random, operations);
        if (isRefused(list, seed)) refused++;
      }
      assertThat(refused).describedAs("refused lists of %s", seed).isBetween(1, LISTS - 1);
    }

    private static List<String> some(Random random, List<String> operations) {
      return IntStream.range(0, 1 + random.nextInt(4))
          .mapToObj(i -> operations.get(random.nextInt(operations.size())))
          .toList();
    }

    private boolean isRefused(List<String> list, String seed) {
      var before = read(one).body();
      boolean refused = patch(one, list).answers(200, 204, 400).status() == 400;
      if (!refused) list.forEach(it -> patch(other, List.of(it)).answers(200, 204));

      if (refused) assertThat(read(one).body()).describedAs(seed + list).isEqualTo(before);
      else assertThat(facts(one)).describedAs(seed + list).isEqualTo(facts(other));
      return refused;
    }

    private Answer patch(String id, List<String> operations) {
      var body =
          """
          {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
          """
              .formatted(String.join(",", operations));
      return entra.asks("PATCH", endpoint + id, Optional.of(body));
    }

    private Answer read(String id) {
      return entra.gets(endpoint + id).answers(200);
    }

    private JsonNode facts(String id) {
      return ((ObjectNode) read(id).body()).without(List.of("id", "meta", name));
    }
  }
}
