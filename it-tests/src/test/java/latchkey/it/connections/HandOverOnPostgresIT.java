package latchkey.it.connections;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class HandOverOnPostgresIT extends HandOverIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
