package latchkey.it.strict;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Nested;

/** What the letter wants once more, on PostgreSQL. */
class StrictOnPostgresIT {
  @Nested
  class Attributes extends AttributesIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class CommonAttributes extends CommonAttributesIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class OwnAttributes extends OwnAttributesIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class UsersAndGroups extends UsersAndGroupsIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class Queries extends QueriesIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class Changes extends ChangesIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class Cursors extends CursorIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }
}
