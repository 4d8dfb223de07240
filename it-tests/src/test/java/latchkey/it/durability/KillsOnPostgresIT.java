package latchkey.it.durability;

import java.util.Map;
import latchkey.it.server.Servers;

/** The same on PostgreSQL, which itself goes on. */
class KillsOnPostgresIT extends KillsIT {
  @Override
  Map<String, String> database() {
    return Servers.anotherPostgres("kills");
  }
}
