package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.ChangeBuilder.aChange;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.leaving.spi.Leavings.Count;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Origin;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.organization.ConnectionId;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.Test;

/** Who is told to have left, in every store. */
public abstract class LeavingsContract extends StoreSuite {
  private final ConnectionId entra = new ConnectionId(SampleIds.next());
  private final ConnectionId okta = new ConnectionId(SampleIds.next());
  private final CredentialId token = new CredentialId(SampleIds.next());

  private Change record(
      UUID person, ChangeKind kind, long minute, Optional<ConnectionId> connection) {
    var origin =
        new Origin(
            "PATCH",
            connection,
            Optional.of(token),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            SampleIds.next());
    var change =
        aChange()
            .in(here)
            .identifiedAs(SampleIds.at(SampleTimes.minute(minute)))
            .at(SampleTimes.minute(minute))
            .of(ObjectKind.USER, person, minute)
            .being(kind)
            .by(origin)
            .build();
    run(() -> store().changes().record(here, change));
    return change;
  }

  private Count count(Instant since) {
    return store().leavings().count(here, entra, since);
  }

  private List<Change> list(Optional<ConnectionId> connection, Optional<UUID> before, int limit) {
    return store().leavings().list(here, connection, SampleTimes.NOON, before, limit);
  }

  @Test
  void a_person_counts_once_and_only_if_a_connection_did_it() {
    var babs = SampleIds.next();
    record(babs, ChangeKind.SUSPENDED, 5, Optional.of(entra));
    record(babs, ChangeKind.LIFTED, 6, Optional.of(entra));
    record(babs, ChangeKind.DEPROVISIONED, 7, Optional.of(entra));
    record(SampleIds.next(), ChangeKind.SUSPENDED, 8, Optional.of(entra));
    record(SampleIds.next(), ChangeKind.SUSPENDED, 9, Optional.of(okta));
    record(SampleIds.next(), ChangeKind.SUSPENDED, 10, Optional.empty());

    assertThat(count(SampleTimes.NOON))
        .isEqualTo(new Count(2, Optional.of(SampleTimes.minute(5)), Set.of(token)));
    assertThat(count(SampleTimes.minute(8)).people()).isEqualTo(1);
    assertThat(count(SampleTimes.minute(9))).isEqualTo(new Count(0, Optional.empty(), Set.of()));
  }

  @Test
  void they_are_listed_latest_first_placed_or_not() {
    var one = record(SampleIds.next(), ChangeKind.SUSPENDED, 1, Optional.of(entra));
    var two = record(SampleIds.next(), ChangeKind.DEPROVISIONED, 2, Optional.of(okta));
    run(() -> store().placement().place(1_000));
    var three = record(SampleIds.next(), ChangeKind.SUSPENDED, 3, Optional.of(entra));

    assertThat(list(Optional.empty(), Optional.empty(), 2)).containsExactly(three, two);
    assertThat(list(Optional.empty(), Optional.of(two.id().value()), 2)).containsExactly(one);
    assertThat(list(Optional.of(entra), Optional.empty(), 9)).containsExactly(three, one);
  }
}
