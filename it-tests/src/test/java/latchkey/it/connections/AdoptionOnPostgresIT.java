package latchkey.it.connections;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class AdoptionOnPostgresIT extends AdoptionIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
