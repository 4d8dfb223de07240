package latchkey.application.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import latchkey.application.change.spi.Changes;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeId;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.Difference;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Origin;
import latchkey.domain.group.GroupKey;
import latchkey.domain.group.MemberId;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.UserKey;

/**
 * How every use case writes: all or nothing, the change recorded beside its cause, and the feed
 * woken once it is committed.
 */
@Dependent
public class Ledger {
  private final Transactions transactions;
  private final Changes changes;
  private final Ids ids;
  private final Clock clock;
  private final FeedBell bell;

  @Inject
  Ledger(Transactions transactions, Changes changes, Ids ids, Clock clock, FeedBell bell) {
    this.transactions = transactions;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
    this.bell = bell;
  }

  /**
   * Runs a write.
   *
   * @param work may run more than once, always with the same stamp
   */
  public <R> R write(Function<Stamp, R> work) {
    // Microseconds are what stores keep: an answer must not show more than a later reading does.
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var stamp = new Stamp(at, new ChangeId(ids.next()));
    R result = transactions.run(() -> work.apply(stamp));
    bell.committed();
    return result;
  }

  // A measurement, and no part of what is done: that a retry measures more is as it should be.
  private Duration since(Stamp stamp) {
    var took = Duration.between(stamp.at(), clock.instant()).truncatedTo(ChronoUnit.MICROS);
    return took.isNegative() ? Duration.ZERO : took;
  }

  /** Records what happened to a user. */
  public void record(
      Stamp stamp,
      UserKey user,
      ChangeKind kind,
      Version version,
      List<Difference> differences,
      Origin origin) {
    var change =
        new Change(
            user.organization(),
            stamp.id(),
            stamp.at(),
            ObjectKind.USER,
            user.id().value(),
            kind,
            version,
            differences,
            Set.of(),
            origin,
            since(stamp));
    changes.record(user.organization(), change);
  }

  /** Records what happened to a group, and to whose access by it. */
  public void record(
      Stamp stamp,
      GroupKey group,
      ChangeKind kind,
      Version version,
      List<Difference> differences,
      Set<MemberId> concerned,
      Origin origin) {
    var change =
        new Change(
            group.organization(),
            stamp.id(),
            stamp.at(),
            ObjectKind.GROUP,
            group.id().value(),
            kind,
            version,
            differences,
            concerned,
            origin,
            since(stamp));
    changes.record(group.organization(), change);
  }

  /** Records what happened to an organization as a whole. */
  public void record(
      Stamp stamp,
      Organization organization,
      ChangeKind kind,
      List<Difference> differences,
      Origin origin) {
    UUID object = organization.id().value();
    var change =
        new Change(
            organization.id(),
            stamp.id(),
            stamp.at(),
            ObjectKind.ORGANIZATION,
            object,
            kind,
            organization.version(),
            differences,
            Set.of(),
            origin,
            since(stamp));
    changes.record(organization.id(), change);
  }
}
