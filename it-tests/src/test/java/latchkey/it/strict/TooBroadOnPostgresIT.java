package latchkey.it.strict;

import latchkey.it.conformance.Proves;
import latchkey.it.server.Held;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A search that takes longer than it may, here as the rows are withheld from it. */
class TooBroadOnPostgresIT extends StrictSuite {
  @Override
  protected Server server() {
    return Servers.onPostgres();
  }

  @ParameterizedTest
  @CsvSource({"Users, users, userName co \"a\"", "Groups, groups, displayName co \"a\""})
  @Proves("R07")
  void a_search_that_would_take_too_much_is_refused(String type, String table, String filter) {
    var alice = client.makesUser("alice@contoso.example");
    client.makesGroup("Guards", alice);

    Held.during(table, () -> finds(type, filter).then().refuses(400, "tooMany").tells("5"));

    finds(type, filter).then().lists(1);
  }
}
