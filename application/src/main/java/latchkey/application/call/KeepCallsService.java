package latchkey.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import latchkey.application.call.api.KeepCalls;
import latchkey.application.call.spi.installation.CallBook;
import latchkey.application.change.spi.installation.Ids;
import latchkey.application.compatibility.Need;
import latchkey.application.compatibility.RuleWatch;
import latchkey.application.cycle.CycleWatch;
import latchkey.application.cycle.spi.installation.CycleBook;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Call;
import latchkey.domain.call.Result;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.organization.OrganizationId;

@Dependent
class KeepCallsService implements KeepCalls {
  private static final int BATCH = 500;

  private final NotedCalls noted;
  private final CallBook book;
  private final CycleBook cycles;
  private final CycleWatch watch;
  private final RuleWatch rules;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;
  private final List<Call> owed = new ArrayList<>();

  @Inject
  KeepCallsService(
      NotedCalls noted,
      CallBook book,
      CycleBook cycles,
      CycleWatch watch,
      RuleWatch rules,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.noted = noted;
    this.book = book;
    this.cycles = cycles;
    this.watch = watch;
    this.rules = rules;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  // By the worker, and once more by whoever stops the node.
  @Override
  public synchronized void keep() {
    for (gather(); !owed.isEmpty(); gather()) {
      transactions.run(() -> keep(List.copyOf(owed)));
      owed.clear();
      noted.owe(owed);
    }
  }

  // Cycles are told of in the same transaction: each call once, whatever fails.
  private void keep(List<Call> calls) {
    book.add(calls);
    var seen = calls.stream().flatMap(Seen::in).toList();
    if (seen.isEmpty()) return;
    cycles.open();
    watch.observe(seen);
    rules.observe(calls.stream().flatMap(KeepCallsService::need).toList());
  }

  private static Stream<Need> need(Call call) {
    return call.sender().connection().stream()
        .map(it -> new Need(call.organization(), it, call.at(), call.rules()));
  }

  // What a failure left over comes first, and as it was.
  private void gather() {
    if (!owed.isEmpty()) return;
    owed.addAll(noted.take(BATCH));
    noted.takeLost().entrySet().stream().map(this::loss).forEach(owed::add);
    noted.owe(owed);
  }

  private Call loss(Map.Entry<OrganizationId, Long> lost) {
    String text = "%d calls came faster than they could be kept, and are not listed.";
    var told = Optional.of(text.formatted(lost.getValue()));
    var id = ids.next();
    return new Call(
        lost.getKey(),
        id,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        Duration.ZERO,
        Sender.NONE,
        Wish.of("LOG", "log", Optional.empty()),
        new Answer(Result.DROPPED, 0, Optional.empty(), told, Optional.of(lost.getValue())),
        Set.of(),
        id);
  }
}
