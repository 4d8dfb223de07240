package latchkey.it.oauth;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class TokenEndpointOnPostgresIT extends TokenEndpointIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
