package latchkey.application.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import latchkey.application.change.api.PlaceChanges;
import latchkey.application.change.spi.installation.Placement;
import latchkey.application.transaction.spi.installation.Transactions;

@Dependent
class PlaceChangesService implements PlaceChanges {
  /** How long another node's commits may wait when that node died before placing them. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private static final int BATCH = 1_000;

  private final Transactions transactions;
  private final Placement placement;
  private final FeedBell bell;
  private long seen;

  @Inject
  PlaceChangesService(Transactions transactions, Placement placement, FeedBell bell) {
    this.transactions = transactions;
    this.placement = placement;
    this.bell = bell;
  }

  @Override
  public void placeNext() {
    bell.awaitCommit(seen, LOOK_AGAIN);
    seen = bell.commits();
    int placed;
    do {
      placed = transactions.run(() -> placement.place(BATCH));
      if (placed > 0) bell.placed();
    } while (placed == BATCH);
  }
}
