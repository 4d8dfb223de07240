package latchkey.application.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.change.Stamp;
import latchkey.application.connection.api.HandOver;
import latchkey.application.connection.spi.Holdings;
import latchkey.application.organization.spi.Connections;
import latchkey.domain.change.Difference;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;

@Dependent
class HandOverService implements HandOver {
  private static final int NAMED = 10;

  private final ConnectionWrites writes;
  private final Connections connections;
  private final Holdings holdings;

  @Inject
  HandOverService(ConnectionWrites writes, Connections connections, Holdings holdings) {
    this.writes = writes;
    this.connections = connections;
    this.holdings = holdings;
  }

  @Override
  public Outcome handOver(Command command) {
    return writes.write(
        command.slug(), (organization, stamp) -> handedOver(organization, command, stamp));
  }

  private Outcome handedOver(Organization organization, Command command, Stamp stamp) {
    var from = writes.found(organization, command.from(), Precondition.NONE);
    var to = heir(organization, command);
    requireNoClash(from, to);
    var after = switchedOff(from);
    var holding =
        holdings.handOver(organization.id(), from.id(), to.id(), to.demandsUniqueGroupNames());
    writes.record(stamp, organization, differences(from, to, holding), command.origin());
    return new Outcome(after, to, holding);
  }

  // Unknown and another organization's look alike, and so does the one that hands over.
  private Connection heir(Organization organization, Command command) {
    return connections
        .find(organization.id(), command.to())
        .filter(it -> !it.id().equals(command.from()))
        .orElseThrow(
            () ->
                new Refusal.Malformed("to", "must be another connection of the organization")
                    .refused());
  }

  private void requireNoClash(Connection from, Connection to) {
    if (!to.demandsUniqueGroupNames()) return;
    var names = holdings.clashes(from.organization(), from.id(), to.id(), NAMED);
    if (names.isEmpty()) return;
    throw new Refusal.IllegalTransition(
            "connection",
            "managing groups whose names others have already: '" + String.join("', '", names) + "'",
            "hand over")
        .refused();
  }

  private Connection switchedOff(Connection from) {
    if (!from.enabled()) return from;
    var off = from.switched(false).amended();
    connections.save(from.organization(), off);
    return off;
  }

  private static List<Difference> differences(Connection from, Connection to, Holding holding) {
    return List.of(
        Difference.between("managedBy", from.name(), to.name()).orElseThrow(),
        new Difference("handedOver", Optional.empty(), Optional.of(holding.toString())));
  }
}
