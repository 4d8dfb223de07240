package latchkey.it.strict;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class RootSearchOnPostgresIT extends RootSearchIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
