package latchkey.it.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the server on PostgreSQL has recorded, looked at in its tables. */
public final class History {
  private History() {}

  /** The rules of each change that a request made. */
  public static List<String> rulesOf(UUID request) {
    var found = new ArrayList<String>();
    try (var query = Open.ONE.prepareStatement("select rules from change where request_id = ?")) {
      query.setObject(1, request);
      var rows = query.executeQuery();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException e) {
      throw new AssertionError("the history cannot be read", e);
    }
  }

  private static final class Open {
    static final Connection ONE = connect();

    private static Connection connect() {
      try {
        return Servers.sharedDatabase().getConnection();
      } catch (SQLException e) {
        throw new AssertionError("no connection", e);
      }
    }
  }
}
