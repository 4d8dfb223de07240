package latchkey.rest.admin.provisioning;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.admin.page.PathId;

/** Whose is wanted: {@code ?connection=}. One that nobody has did nothing. */
public class OfConnection {
  @QueryParam("connection")
  String connection;

  Optional<ConnectionId> id() {
    return Optional.ofNullable(connection)
        .filter(text -> !text.isEmpty())
        .map(text -> PathId.read(text).orElseThrow(OfConnection::malformed))
        .map(ConnectionId::new);
  }

  private static RuntimeException malformed() {
    return new Refusal.Malformed("connection", "must be an id").refused();
  }
}
