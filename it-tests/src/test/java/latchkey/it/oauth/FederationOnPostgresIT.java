package latchkey.it.oauth;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class FederationOnPostgresIT extends FederationIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
