package latchkey.it.oauth;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class AssertionsOnPostgresIT extends AssertionsIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
