package latchkey.it.schema;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;

/** The same on PostgreSQL. */
class SchemasOnPostgresIT extends SchemasIT {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }
}
