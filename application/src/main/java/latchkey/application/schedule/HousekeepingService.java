package latchkey.application.schedule;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import latchkey.application.call.spi.installation.CallBook;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.change.spi.installation.Placement;
import latchkey.application.credential.spi.installation.CredentialLookup;
import latchkey.application.cycle.spi.installation.CycleBook;
import latchkey.application.schedule.api.RunHousekeeping;
import latchkey.application.schedule.spi.installation.Leases;
import latchkey.application.tombstone.api.PurgeUser;
import latchkey.application.tombstone.spi.installation.PurgeableTombstones;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.application.user.api.EndAccess;
import latchkey.application.user.spi.installation.EndedAccess;
import latchkey.domain.change.Origin;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.UserKey;

@Dependent
class HousekeepingService implements RunHousekeeping {
  private static final String LEASE = "housekeeping";

  /** Longer than the minute between two runs, so that the node that did it last does it next. */
  private static final Duration TERM = Duration.ofMinutes(3);

  /** For so long after its end a granted token is known as expired rather than as nobody's. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int BATCH = 500;

  /** Bounds one run; what is left waits a minute. */
  private static final int ROUNDS = 20;

  private final Leases leases;
  private final Transactions transactions;
  private final PurgeableTombstones tombstones;
  private final PurgeUser purge;
  private final EndedAccess ended;
  private final EndAccess end;
  private final Placement placement;
  private final CallBook calls;
  private final CycleBook cycles;
  private final CredentialLookup credentials;
  private final Ids ids;
  private final Clock clock;

  @Inject
  HousekeepingService(
      Leases leases,
      Transactions transactions,
      PurgeableTombstones tombstones,
      PurgeUser purge,
      EndedAccess ended,
      EndAccess end,
      Placement placement,
      CallBook calls,
      CycleBook cycles,
      CredentialLookup credentials,
      Ids ids,
      Clock clock) {
    this.leases = leases;
    this.transactions = transactions;
    this.tombstones = tombstones;
    this.purge = purge;
    this.ended = ended;
    this.end = end;
    this.placement = placement;
    this.calls = calls;
    this.cycles = cycles;
    this.credentials = credentials;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public boolean run(String node) {
    if (!holds(node)) return false;
    for (int round = 0; round < ROUNDS && endAccess() == BATCH; round++) holds(node);
    for (int round = 0; round < ROUNDS && purge() == BATCH; round++) holds(node);
    for (int round = 0; round < ROUNDS && forget() == BATCH; round++) holds(node);
    for (int round = 0; round < ROUNDS && forgetCalls() == BATCH; round++) holds(node);
    for (int round = 0; round < ROUNDS && forgetCycles() == BATCH; round++) holds(node);
    for (int round = 0; round < ROUNDS && forgetGrants() == BATCH; round++) holds(node);
    for (int round = 0; round < ROUNDS && forgetAssertions() == BATCH; round++) holds(node);
    return true;
  }

  private boolean holds(String node) {
    return transactions.run(() -> leases.acquire(LEASE, node, clock.instant(), TERM));
  }

  private int endAccess() {
    var users = ended.endedBy(clock.instant(), BATCH);
    users.forEach(user -> end.end(user, Origin.scheduled("end-access", ids.next())));
    return users.size();
  }

  private int purge() {
    var keys = tombstones.purgeable(clock.instant(), BATCH);
    keys.forEach(this::purge);
    return keys.size();
  }

  private void purge(UserKey key) {
    try {
      purge.purge(key, Origin.scheduled("purge", ids.next()));
    } catch (RefusedException meanwhile) {
      // Restored, or purged by hand, since it was listed: then there is nothing to do.
    }
  }

  private int forget() {
    return transactions.run(() -> placement.forget(clock.instant(), BATCH));
  }

  private int forgetGrants() {
    var ended = clock.instant().minus(REMEMBERED);
    return transactions.run(() -> credentials.forget(ended, BATCH));
  }

  private int forgetAssertions() {
    return transactions.run(() -> credentials.forgetAssertions(clock.instant(), BATCH));
  }

  private int forgetCalls() {
    return transactions.run(() -> calls.forget(clock.instant(), BATCH));
  }

  private int forgetCycles() {
    return transactions.run(() -> cycles.forget(clock.instant(), BATCH));
  }
}
