package latchkey.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import latchkey.domain.organization.ClientProfile;
import latchkey.it.client.Answer;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import latchkey.rest.scim.dialect.Rule;
import latchkey.rest.scim.dialect.Tolerance;

/**
 * The same on PostgreSQL, whose tables can be looked at from here: each change says by which rules
 * its request was understood.
 */
class RulesOnPostgresIT extends RulesIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }

  @Override
  void recorded(Rule rule, ClientProfile client, Answer answer) {
    boolean needed = answer.status() < 400 && rule.habit().clients().contains(client);
    var rows = rulesOf(answer.header("x-request-id").map(UUID::fromString).orElseThrow());

    assertThat(rows).hasSize(changes(rule) && answer.status() < 400 ? 1 : 0);
    assertThat(rows).allMatch(row -> row.contains('"' + rule.label() + '"') == needed);
  }

  private static boolean changes(Rule rule) {
    return !rule.habit().proof().method().equals("GET") && rule != Tolerance.EMPTY_OPERATIONS;
  }

  private static List<String> rulesOf(UUID request) {
    var found = new ArrayList<String>();
    try (var connection = Servers.sharedDatabase().getConnection();
        var query = connection.prepareStatement("select rules from change where request_id = ?")) {
      query.setObject(1, request);
      var rows = query.executeQuery();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
