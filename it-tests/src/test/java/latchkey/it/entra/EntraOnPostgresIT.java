package latchkey.it.entra;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Nested;

/** The suites of Entra once more, on PostgreSQL. */
class EntraOnPostgresIT {

  @Nested
  class Matching extends MatchingIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class CreatingUsers extends CreatingUsersIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class PatchingUsers extends PatchingUsersIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class Leaving extends LeavingIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class Groups extends GroupsIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class Validator extends ValidatorIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }

  @Nested
  class Gallery extends GalleryIT {
    @Override
    protected Server server() {
      return Servers.onPostgres();
    }
  }
}
