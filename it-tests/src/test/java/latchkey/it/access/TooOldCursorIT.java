package latchkey.it.access;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import latchkey.it.client.Product;
import latchkey.it.client.Suite;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

/**
 * What a reader is told who was away for longer than history is kept. Days do not pass in a test:
 * the database is brought into the state in which housekeeping leaves it.
 */
class TooOldCursorIT extends Suite {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Override
  protected Server server() {
    return Servers.onPostgres();
  }

  @Test
  void a_cursor_behind_which_something_was_forgotten_is_gone_and_a_snapshot_goes_on()
      throws SQLException {
    var entra = given().entra(organization);
    var door = organization.product();
    entra.makesUser("first@contoso.example");
    var old = next(door, "");
    entra.makesUser("second@contoso.example");
    next(door, old);
    forgetAll();

    door.follows(old, 0).then().isProblem(410).tells("snapshot");
    door.follows(old, 5).then().isProblem(410);

    var cursor = door.takesSnapshot().get(0).path("cursor").asText();
    assertThat(door.follows(cursor, 0).answers(200).at("/items")).isEmpty();
    entra.makesUser("third@contoso.example");
    assertThat(next(door, cursor)).isNotEqualTo(cursor);
  }

  /** The cursor behind the next item, which comes by itself. */
  private static String next(Product door, String after) {
    var end = Instant.now().plus(LONG);
    while (Instant.now().isBefore(end)) {
      var page = door.follows(after, 5).answers(200);
      if (!page.at("/items").isEmpty()) return page.text("/next");
    }
    throw new AssertionError("nothing came after '" + after + "'");
  }

  private void forgetAll() throws SQLException {
    var mine = "(select id from organization where slug = '" + organization.slug() + "')";
    try (var connection = Servers.sharedDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into feed_floor (org, position)"
              + " select org, max(position) from change where org = "
              + mine
              + " group by org");
      statement.execute("delete from change where org = " + mine);
    }
  }
}
