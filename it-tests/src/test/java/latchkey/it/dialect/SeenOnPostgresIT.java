package latchkey.it.dialect;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class SeenOnPostgresIT extends SeenIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
