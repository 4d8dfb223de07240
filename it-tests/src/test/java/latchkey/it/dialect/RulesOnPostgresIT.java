package latchkey.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.domain.organization.ClientProfile;
import latchkey.it.client.Answer;
import latchkey.it.server.History;
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
    var rows = History.rulesOf(answer.requestId());

    assertThat(rows).hasSize(changes(rule) && answer.status() < 400 ? 1 : 0);
    assertThat(rows).allMatch(row -> row.contains('"' + rule.label() + '"') == needed);
  }

  private static boolean changes(Rule rule) {
    return !rule.habit().proof().method().equals("GET") && rule != Tolerance.EMPTY_OPERATIONS;
  }
}
