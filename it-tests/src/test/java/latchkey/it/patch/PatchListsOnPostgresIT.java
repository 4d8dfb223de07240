package latchkey.it.patch;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class PatchListsOnPostgresIT extends PatchListsIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
