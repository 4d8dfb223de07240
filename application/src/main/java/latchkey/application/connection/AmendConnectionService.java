package latchkey.application.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.change.Stamp;
import latchkey.application.connection.api.AmendConnection;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;

@Dependent
class AmendConnectionService implements AmendConnection {
  private final ConnectionWrites writes;
  private final Connections connections;

  @Inject
  AmendConnectionService(ConnectionWrites writes, Connections connections) {
    this.writes = writes;
    this.connections = connections;
  }

  @Override
  public Connection amend(Command command) {
    return writes.write(
        command.slug(), (organization, stamp) -> amended(organization, command, stamp));
  }

  private Connection amended(Organization organization, Command command, Stamp stamp) {
    var before = writes.found(organization, command.connection(), command.precondition());
    var after = wanted(before, command);
    if (after.equals(before)) return before;
    if (after.enabled() && !before.enabled()) organization.requireEntitled();
    writes.requireNameOf(after, connections.of(organization.id()));
    var kept = after.amended();
    connections.save(organization.id(), kept);
    writes.record(stamp, organization, Optional.of(before), Optional.of(kept), command.origin());
    return kept;
  }

  private static Connection wanted(Connection before, Command command) {
    return before
        .named(command.name().orElse(before.name()))
        .serving(command.profile().orElse(before.profile()))
        .switched(command.enabled().orElse(before.enabled()))
        .paced(command.pace().orElse(before.pace()));
  }
}
