package latchkey.application.cycle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import latchkey.application.compatibility.Need;
import latchkey.application.compatibility.RuleWatch;
import latchkey.application.cycle.api.InferCycles;
import latchkey.application.cycle.spi.installation.CycleBook;
import latchkey.application.transaction.spi.installation.Transactions;
import latchkey.domain.change.Change;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Placed;
import latchkey.domain.cycle.Deed;
import latchkey.domain.cycle.Sighting;

@Dependent
class InferCyclesService implements InferCycles {
  private static final int BATCH = 1_000;

  private final Transactions transactions;
  private final CycleBook book;
  private final CycleWatch watch;
  private final RuleWatch rules;

  @Inject
  InferCyclesService(Transactions transactions, CycleBook book, CycleWatch watch, RuleWatch rules) {
    this.transactions = transactions;
    this.book = book;
    this.watch = watch;
    this.rules = rules;
  }

  @Override
  public void infer() {
    int told;
    do told = transactions.run(this::next);
    while (told == BATCH);
  }

  private int next() {
    var placed = book.after(book.open(), BATCH);
    if (placed.isEmpty()) return 0;
    watch.observe(placed.stream().map(Placed::change).flatMap(this::seen).toList());
    rules.observe(placed.stream().map(Placed::change).map(InferCyclesService::need).toList());
    book.reached(placed.get(placed.size() - 1).position());
    return placed.size();
  }

  private static Need need(Change change) {
    var origin = change.origin();
    return new Need(
        change.organization(), origin.connection().orElseThrow(), change.at(), origin.rules());
  }

  private Stream<Sighting> seen(Change change) {
    return Stream.concat(
        deed(change).stream().map(deed -> sighting(change, deed, 1)),
        Stream.of(change)
            .filter(it -> it.objectKind() == ObjectKind.GROUP && !it.concerned().isEmpty())
            .map(it -> sighting(it, Deed.MEMBER, it.concerned().size())));
  }

  private static Sighting sighting(Change change, Deed deed, long times) {
    return new Sighting(
        change.organization(),
        change.origin().connection().orElseThrow(),
        change.at(),
        deed,
        times,
        Optional.of(change.object().toString()),
        Optional.empty());
  }

  // What a directory cannot do is none of its deeds.
  private static Optional<Deed> deed(Change change) {
    return switch (change.kind()) {
      case CREATED -> Optional.of(Deed.CREATE);
      case UPDATED, MEMBERSHIP -> Optional.of(Deed.UPDATE);
      case SUSPENDED -> Optional.of(Deed.DISABLE);
      case LIFTED -> Optional.of(Deed.ENABLE);
      case DEPROVISIONED, DELETED -> Optional.of(Deed.DELETE);
      // by a look-up, which is told of already
      case ADOPTED, EXPIRED, RESTORED, PURGED, SWITCHED -> Optional.empty();
    };
  }
}
