package latchkey.application.log;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import latchkey.application.log.api.FindFailures;
import latchkey.application.log.api.ReadLog;
import latchkey.application.query.IdTime;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.log.Failure;
import latchkey.domain.log.Failure.Cause;
import latchkey.domain.log.LogEntry;
import latchkey.domain.log.LogFilter;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/** Reads the log back, page by page, as far as it pays, and gathers what belongs together. */
@Dependent
class FindFailuresService implements FindFailures {
  private static final Duration AS_LONG_AS_ENTRA = Duration.ofDays(28);
  private static final int PAGE = 1_000;
  private static final int PAGES = 10;

  private final ReadLog log;
  private final Successes successes;
  private final Clock clock;

  @Inject
  FindFailuresService(ReadLog log, Successes successes, Clock clock) {
    this.log = log;
    this.successes = successes;
    this.clock = clock;
  }

  @Override
  public Found latest(OrganizationId organization, Optional<ConnectionId> connection, int limit) {
    var gathered = new LinkedHashMap<Cause, Failure>();
    var all = LogFilter.failuresSince(clock.instant().minus(AS_LONG_AS_ENTRA));
    var end = gather(organization, connection.map(all::by).orElse(all), gathered);
    var failures =
        gathered.values().stream()
            .limit(limit)
            .map(it -> it.resolved(successes.since(organization, it.latest())))
            .toList();
    return new Found(failures, end);
  }

  /** How far it came, when it did not come to the end. */
  private Optional<Instant> gather(
      OrganizationId organization, LogFilter filter, Map<Cause, Failure> into) {
    var page = log.read(organization, filter, Optional.empty(), PAGE);
    page.entries().forEach(it -> add(it, into));
    for (int read = 1; read < PAGES && page.next().isPresent(); read++) {
      page = log.read(organization, filter, page.next(), PAGE);
      page.entries().forEach(it -> add(it, into));
    }
    return page.next().flatMap(IdTime::of);
  }

  private static void add(LogEntry entry, Map<Cause, Failure> into) {
    if (!(entry instanceof LogEntry.Called called)) return;
    Call call = called.call();
    if (call.answer().result() != Result.FAILURE) return;
    into.merge(Cause.of(call), Failure.of(call), (known, one) -> known.before(call));
  }
}
