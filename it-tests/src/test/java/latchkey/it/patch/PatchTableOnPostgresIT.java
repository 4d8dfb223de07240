package latchkey.it.patch;

import static org.assertj.core.api.Assertions.assertThat;

import latchkey.it.client.Answer;
import latchkey.it.server.History;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL: and where nothing is different afterwards, nothing is recorded. */
class PatchTableOnPostgresIT extends PatchTableIT {
  @Override
  Server server() {
    return Servers.onPostgres();
  }

  @Override
  void recorded(Answer answer, Cell cell) {
    assertThat(History.rulesOf(answer.requestId()))
        .hasSize(cell.refused() || cell.unchanged() ? 0 : 1);
  }
}
