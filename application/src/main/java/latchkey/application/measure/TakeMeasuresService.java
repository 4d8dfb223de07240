package latchkey.application.measure;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import latchkey.application.call.CallDebt;
import latchkey.application.measure.api.TakeMeasures;
import latchkey.application.measure.spi.installation.Watched;
import latchkey.application.query.PoolUse;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.Forecast;

@Dependent
class TakeMeasuresService implements TakeMeasures {
  /** More directories at once are not told apart from so many. */
  private static final int MOST = 10_000;

  private static final double HALFWAY = 0.5;

  private final Watched watched;
  private final CallDebt calls;
  private final Clock clock;

  @Inject
  TakeMeasuresService(Watched watched, CallDebt calls, Clock clock) {
    this.watched = watched;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Optional<PoolUse> pool() {
    return watched.pool();
  }

  @Override
  public LogDebt logDebt() {
    return new LogDebt(calls.since(), calls.dropped());
  }

  @Override
  public Backlog backlog() {
    var running = watched.cyclesSince(clock.instant().minus(Cycle.GAP), MOST);
    long near = running.stream().map(Forecast::of).filter(it -> it.nearness() >= HALFWAY).count();
    return new Backlog(watched.unplacedSince(), running.size(), near);
  }
}
