package latchkey.it.patch;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
  private static final List<JsonNode> OPERATIONS =
      Cell.all()
          .filter(cell -> cell.endpoint().equals("Users"))
          .flatMap(cell -> StreamSupport.stream(cell.row().path("patch").spliterator(), false))
          // what two users cannot share, and what names one of them
          .filter(it -> !it.toString().matches(".*(userName|\\{id}).*"))
          .toList();

  private Directory entra;

  @BeforeEach
  void entra_is_connected() {
    entra = given().entra(organization);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_list_does_what_its_operations_do_one_by_one_or_nothing(long seed) {
    var random = new Random(seed);
    var one = made("one@example.example");
    var other = made("other@example.example");
    int refused = 0;
    for (int i = 0; i < LISTS; i++) {
      var operations = operations(random, 1 + random.nextInt(4));
      var before = entra.getsUser(one).body();

      var together = entra.patchesUser(one, operations);

      if (together.status() == 400) {
        refused++;
        assertThat(entra.getsUser(one).body())
            .describedAs("seed %d, list %d", seed, i)
            .isEqualTo(before);
        continue;
      }
      together.answers(200);
      for (String operation : operations) entra.patchesUser(other, operation).answers(200);
      assertThat(facts(entra.getsUser(other)))
          .describedAs("seed %d, list %d", seed, i)
          .isEqualTo(facts(together));
    }
    assertThat(refused).describedAs("refused lists of seed %d", seed).isBetween(1, LISTS - 1);
  }

  private String made(String userName) {
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

  private static String[] operations(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> OPERATIONS.get(random.nextInt(OPERATIONS.size())).toString())
        .toArray(String[]::new);
  }

  private static JsonNode facts(Answer answer) {
    return ((ObjectNode) answer.body()).without(List.of("id", "meta", "userName"));
  }
}
