package latchkey.rest.scim.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.refusal.RefusedException;
import latchkey.rest.scim.error.ScimException;
import latchkey.rest.scim.patch.PatchTable.Row;
import org.junit.jupiter.api.Test;

/**
 * What holds of every PATCH. Resources and operations are those of the table, in other company each
 * time; a failure names the seed.
 */
class PatchPropertiesTest {
  private static final List<Row> ROWS = PatchTable.rows().toList();
  private static final Map<Boolean, List<JsonNode>> OPERATIONS =
      ROWS.stream()
          .collect(
              Collectors.groupingBy(
                  Row::ofUser,
                  Collectors.flatMapping(
                      row -> StreamSupport.stream(row.operations().spliterator(), false),
                      Collectors.toList())));
  private static final int TRIES = 2_000;

  @Test
  void one_add_or_replace_twice_is_one_once() {
    long meant = LongStream.range(0, TRIES).filter(PatchPropertiesTest::twiceIsOnce).count();

    assertThat(meant).isGreaterThan(TRIES / 4);
  }

  private static boolean twiceIsOnce(long seed) {
    var any = new Any(seed);
    var operations = any.operations(1);
    if (!any.isRepeatable(operations.get(0))) return false;
    var once = patched(any.resource(), operations, any.client());

    once.ifPresent(
        after ->
            assertThat(patched(after, operations, any.client()))
                .describedAs("seed %d: %s", seed, operations)
                .contains(after));

    return once.isPresent();
  }

  @Test
  void a_list_of_operations_does_what_they_do_one_request_at_a_time() {
    long meant = LongStream.range(0, TRIES).filter(PatchPropertiesTest::listIsSequence).count();

    assertThat(meant).isGreaterThan(TRIES / 20);
  }

  private static boolean listIsSequence(long seed) {
    var any = new Any(seed);
    var operations = any.operations(2 + any.random.nextInt(4));

    var together = patched(any.resource(), operations, any.client());
    var inTurn = Optional.of(any.resource());
    for (JsonNode one : operations) {
      inTurn = inTurn.flatMap(it -> patched(it, list(List.of(one)), any.client()));
    }

    // also when one is refused: then there is neither
    assertThat(together).describedAs("seed %d: %s", seed, operations).isEqualTo(inTurn);
    return together.isPresent();
  }

  private static Optional<Patched> patched(
      Patched resource, JsonNode operations, ClientProfile client) {
    try {
      return Optional.of(resource.patch(operations, client));
    } catch (RefusedException | ScimException refused) {
      return Optional.empty();
    }
  }

  private static ArrayNode list(List<JsonNode> operations) {
    return JsonNodeFactory.instance.arrayNode().addAll(operations);
  }

  /** What a seed makes: a client, a resource, and operations for it. */
  private record Any(Random random, Row start) {
    Any(long seed) {
      this(new Random(seed));
    }

    private Any(Random random) {
      this(random, ROWS.get(random.nextInt(ROWS.size())));
    }

    ClientProfile client() {
      return start.client();
    }

    Patched resource() {
      return Patched.of(start.ofUser(), start.given());
    }

    ArrayNode operations(int count) {
      var pool = OPERATIONS.get(start.ofUser());
      return list(
          IntStream.range(0, count).mapToObj(i -> pool.get(random.nextInt(pool.size()))).toList());
    }

    /** By the letter a replaced element may be one that the selection finds no more. */
    boolean isRepeatable(JsonNode operation) {
      boolean removes = operation.path("op").asText().equals("remove");
      boolean wholeElement = operation.path("path").asText().endsWith("]");
      return !removes && !(client() == ClientProfile.STRICT && wholeElement);
    }
  }
}
