package latchkey.rest.assembly;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import latchkey.application.query.Sort;
import latchkey.application.query.Step;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.rest.scim.cursor.Cursor;
import latchkey.rest.scim.cursor.Cursors;
import latchkey.rest.security.ScimCaller;

/**
 * Cursors as a server gave them out some time ago: a test cannot wait for an hour. In the server's
 * package, as it seals them by the server's own pepper.
 */
public record AgedCursors(String pepper, UUID organization, UUID connection) {
  /**
   * One that begins a walk through all users.
   *
   * @param count most resources of a part
   */
  public String ofUsers(int count, Instant expiry) {
    var cursors =
        new Cursors(new PepperedCursorSeal(new Pepper(pepper)), Clock.systemUTC(), new Caller());
    return cursors.give(
        new Cursor(Step.FIRST, count, 100, expiry), "User\n\n" + Sort.BY_ID.toString());
  }

  private final class Caller implements ScimCaller {
    @Override
    public OrganizationId organization() {
      return new OrganizationId(organization);
    }

    @Override
    public Connection connection() {
      return Connection.make(
          organization(), new ConnectionId(connection), "Directory", ClientProfile.STRICT, true);
    }

    @Override
    public Retention retention() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Origin origin(String operation, Set<String> rules) {
      throw new UnsupportedOperationException();
    }

    @Override
    public UUID requestId() {
      throw new UnsupportedOperationException();
    }
  }
}
