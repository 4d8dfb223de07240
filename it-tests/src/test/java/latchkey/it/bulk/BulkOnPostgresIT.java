package latchkey.it.bulk;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.client.Organization;
import latchkey.it.server.History;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

/** The same on PostgreSQL, whose tables can be looked at from here. */
class BulkOnPostgresIT extends BulkIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }

  @Test
  void each_operation_is_a_change_of_the_same_request_by_rules_of_its_own() {
    var entra = given().entra(Organization.fresh(operator));

    var answer =
        Bulk.of()
            .user("a", "a@contoso.example")
            .patches(
                "/Users/bulkId:a",
                "",
                "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"}")
            .patches(
                "/Users/bulkId:a", "", "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"}")
            .deletes("/Users/00000000-0000-4000-8000-000000000001", "")
            .sentBy(entra);

    assertThat(History.rulesOf(answer.requestId())).hasSize(3);
    assertThat(History.rulesOf(answer.requestId()))
        .filteredOn(rules -> rules.contains("textAsBoolean"))
        .hasSize(1);
  }

  @Test
  void a_circle_is_a_change_for_each_it_makes_and_one_to_close_it() {
    var answer =
        Bulk.of()
            .user("a", "a@contoso.example", "bulkId:b")
            .user("b", "b@contoso.example", "bulkId:a")
            .sentBy(given().strict(Organization.fresh(operator)));

    assertThat(History.rulesOf(answer.requestId())).hasSize(3);
  }
}
