package latchkey.rest.scim.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.rest.scim.Sent;
import latchkey.rest.scim.dialect.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkRunTest {
  private static final int ALL = Integer.MAX_VALUE;

  private final NotingUsers users = new NotingUsers();

  @Test
  void operations_are_done_in_order_and_one_failure_stops_nobody() {
    var told =
        users.run(
            ALL,
            post("a", "{\"userName\": \"a\"}"),
            post("b", "{\"userName\": \"refused\"}"),
            "{\"method\": \"DELETE\", \"path\": \"/Users/x\", \"version\": \"W/\\\"3\\\"\"}");

    assertThat(told).containsExactly("0: 201", "1: 409", "2: 204");
    assertThat(users.asked())
        .containsExactly(
            "POST {\"userName\":\"a\"}", "POST {\"userName\":\"refused\"}", "DELETE x W/\"3\"");
  }

  @Test
  void references_forward_and_backward_in_paths_and_data_are_ids_by_then() {
    var told =
        users.run(
            ALL,
            "{\"method\": \"PUT\", \"path\": \"/Users/x\", \"data\": {\"title\": \"bulkId:b\"}}",
            post("b", "{\"userName\": \"b\"}"),
            "{\"method\": \"PUT\", \"path\": \"/Users/bulkId:b\", \"data\": {\"title\": \"t\"}}",
            "{\"method\": \"DELETE\", \"path\": \"/Users/bulkId:b\"}");

    assertThat(told).containsExactly("0: 200", "1: 201", "2: 200", "3: 204");
    assertThat(users.asked())
        .containsExactly(
            "POST {\"userName\":\"b\"}",
            "PUT x {\"title\":\"id1\"}",
            "PUT id1 {\"title\":\"t\"}",
            "DELETE id1");
  }

  @Test
  void what_nothing_makes_is_400_and_what_failed_is_409() {
    var told =
        users.run(
            ALL,
            post("a", "{\"userName\": \"refused\"}"),
            post("b", "{\"title\": \"bulkId:a\"}"),
            post("c", "{\"title\": \"bulkId:b\"}"),
            "{\"method\": \"DELETE\", \"path\": \"/Users/bulkId:zz\"}");

    assertThat(told).containsExactly("0: 409", "1: 409", "2: 409", "3: 400");
    assertThat(users.asked()).hasSize(1);
  }

  @Test
  void a_circle_is_made_first_and_closed_afterwards() {
    var told =
        users.run(
            ALL,
            post("a", "{\"userName\": \"a\", \"title\": \"bulkId:b\"}"),
            post("b", "{\"userName\": \"b\", \"title\": \"bulkId:a\"}"));

    assertThat(told).containsExactly("0: 201", "1: 201");
    assertThat(users.asked())
        .containsExactly(
            "POST {\"userName\":\"a\"}",
            "POST {\"userName\":\"b\",\"title\":\"id1\"}",
            "PATCH id1 [{\"op\":\"add\",\"path\":\"title\",\"value\":\"id2\"}]");
  }

  @Test
  void what_refers_to_itself_is_a_circle_of_one() {
    assertThat(users.run(ALL, post("a", "{\"title\": \"bulkId:a\"}"))).containsExactly("0: 201");
    assertThat(users.asked())
        .containsExactly(
            "POST {}", "PATCH id1 [{\"op\":\"add\",\"path\":\"title\",\"value\":\"id1\"}]");
  }

  @Test
  void a_circle_that_fails_is_undone_as_a_whole() {
    var told =
        users.run(
            ALL,
            post("a", "{\"userName\": \"a\", \"title\": \"bulkId:b\"}"),
            post("b", "{\"userName\": \"refused\", \"title\": \"bulkId:a\"}"),
            post("c", "{\"title\": \"bulkId:a\"}"),
            post("d", "{\"userName\": \"d\"}"));

    assertThat(told).containsExactly("0: 409", "1: 409", "2: 409", "3: 201");
    assertThat(users.asked())
        .containsExactly(
            "POST {\"userName\":\"a\"}",
            "POST {\"userName\":\"refused\",\"title\":\"id1\"}",
            "DELETE id1",
            "POST {\"userName\":\"d\"}");
  }

  @Test
  void a_circle_that_cannot_be_closed_is_undone() {
    var told =
        users.run(
            ALL,
            post("a", "{\"userName\": \"a\", \"title\": [\"bulkId:b\", \"refused\"]}"),
            post("b", "{\"title\": \"bulkId:a\"}"));

    assertThat(told).containsExactly("0: 409", "1: 409");
    assertThat(users.asked()).endsWith("DELETE id1", "DELETE id2");
  }

  @Test
  void a_circle_through_what_is_required_is_409() {
    var told =
        users.run(
            ALL,
            post("a", "{\"userName\": \"bulkId:b\"}"),
            post("b", "{\"userName\": \"bulkId:a\"}"));

    assertThat(told).containsExactly("0: 409", "1: 409");
    assertThat(users.asked()).isEmpty();
  }

  @Test
  void after_enough_failures_the_rest_is_neither_done_nor_told() {
    var bad = "{\"method\": \"GET\", \"path\": \"/Users\"}";

    assertThat(users.run(2, bad, post("a", "{}"), bad, post("b", "{}"), bad))
        .containsExactly("0: 400", "1: 201", "2: 400");
    assertThat(users.asked()).hasSize(1);
  }

  @Test
  void each_operation_tells_which_rules_it_needed_also_when_it_is_refused() {
    assertThat(
            users.rules(
                post("a", "{\"title\": \"odd\"}"),
                post("b", "{}"),
                post("c", "{\"title\": \"odd\", \"userName\": \"refused\"}"),
                post("d", "{\"title\": \"bulkId:e\"}"),
                post("e", "{\"title\": \"bulkId:d\", \"userName\": \"refused odd\"}")))
        .containsExactly(
            "0: [unknownAttributes]",
            "1: []",
            "2: [unknownAttributes]",
            "3: []",
            "4: [unknownAttributes]");
  }

  @Test
  void what_the_bulk_needed_as_a_whole_each_operation_needed() {
    var entra = Sent.entra();
    entra.tolerates(Tolerance.MISSING_SCHEMAS);

    var one = entra.within();
    one.tolerates(Tolerance.UNKNOWN_ATTRIBUTES);

    assertThat(one.rules()).containsExactly("missingSchemas", "unknownAttributes");
    assertThat(entra.within().rules()).containsExactly("missingSchemas");
  }

  @Test
  void a_fault_of_ours_is_500_and_stops_nobody() {
    assertThat(users.run(ALL, post("a", "{\"title\": \"broken\"}"), post("b", "{}")))
        .containsExactly("0: 500", "1: 201");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "{}",
        "{\"method\": \"POST\", \"path\": \"/Users\", \"data\": {}}",
        "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"\", \"data\": {}}",
        "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": 7, \"data\": {}}",
        "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"a\"}",
        "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"a\", \"data\": []}",
        "{\"method\": \"POST\", \"path\": \"/Users/x\", \"bulkId\": \"a\", \"data\": {}}",
        "{\"method\": \"POST\", \"bulkId\": \"a\", \"data\": {}}",
        "{\"method\": \"post\", \"path\": \"/Users\", \"bulkId\": \"a\", \"data\": {}}",
        "{\"method\": \"GET\", \"path\": \"/Users/x\"}",
        "{\"method\": \"BREW\", \"path\": \"/Users/x\"}",
        "{\"method\": 7, \"path\": \"/Users/x\"}",
        "{\"path\": \"/Users/x\", \"data\": {}}",
        "{\"method\": \"PUT\", \"path\": \"/Users\", \"data\": {}}",
        "{\"method\": \"PUT\", \"path\": \"/Users/x\"}",
        "{\"method\": \"PATCH\", \"path\": \"/Users/x\", \"data\": \"text\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Robots/x\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Users/x/y\"}",
        "{\"method\": \"DELETE\", \"path\": \"Users/x\"}",
        "{\"method\": \"DELETE\", \"path\": \"https://id.example/Users/x\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Users/x?attributes=id\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Users/x\", \"Path\": \"/Users/y\"}",
        "{\"method\": \"DELETE\", \"path\": \"/Users/x\", \"version\": 3}"
      })
  void what_cannot_be_read_fails_alone(String operation) {
    assertThat(users.run(ALL, operation, post("other", "{}"))).containsExactly("0: 400", "1: 201");
    assertThat(users.asked()).containsExactly("POST {}");
  }

  @Test
  void a_bulk_id_that_is_given_twice_names_nothing() {
    assertThat(
            users.run(
                ALL, post("a", "{}"), post("a", "{}"), post("b", "{\"title\": \"bulkId:a\"}")))
        .containsExactly("0: 400", "1: 400", "2: 409");
    assertThat(users.asked()).isEmpty();
  }

  private static String post(String bulkId, String data) {
    return "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"%s\", \"data\": %s}"
        .formatted(bulkId, data);
  }
}
