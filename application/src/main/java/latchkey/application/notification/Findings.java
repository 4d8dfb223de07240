package latchkey.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import latchkey.application.credential.spi.Credentials;
import latchkey.application.cycle.api.FindCycles;
import latchkey.application.leaving.api.FindLeavings;
import latchkey.domain.credential.CredentialKind;
import latchkey.domain.organization.Organization;

/** Looks for what an organization's administrators want to be told of, as it is now. */
@Dependent
class Findings {
  private final FindCycles cycles;
  private final FindLeavings leavings;
  private final Credentials credentials;
  private final Clock clock;

  @Inject
  Findings(FindCycles cycles, FindLeavings leavings, Credentials credentials, Clock clock) {
    this.cycles = cycles;
    this.leavings = leavings;
    this.credentials = credentials;
    this.clock = clock;
  }

  List<Finding> of(Organization organization) {
    return Stream.concat(ofConnections(organization), ofCredentials(organization)).toList();
  }

  private Stream<Finding> ofConnections(Organization organization) {
    return cycles.current(organization.id()).stream().flatMap(it -> ofConnection(organization, it));
  }

  private Stream<Finding> ofConnection(Organization organization, FindCycles.Current it) {
    var about = new AboutConnection(organization, it);
    var left = leavings.now(organization.id(), it.connection().id(), it.pulse());
    return Stream.concat(about.findings(), about.leaving(left));
  }

  private Stream<Finding> ofCredentials(Organization organization) {
    Instant now = clock.instant();
    return Arrays.stream(CredentialKind.values())
        .flatMap(kind -> credentials.of(organization.id(), kind).stream())
        .flatMap(it -> AboutCredential.expiring(organization, it, now));
  }
}
