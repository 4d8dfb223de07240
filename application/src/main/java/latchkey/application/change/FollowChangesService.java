package latchkey.application.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import latchkey.application.change.api.FollowChanges;
import latchkey.application.change.spi.Changes;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Refusal;

@Dependent
class FollowChangesService implements FollowChanges {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** How long places given by another node may go unnoticed while a reader waits on this one. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final Changes changes;
  private final FeedPages pages;
  private final FeedBell bell;
  private final Clock clock;

  @Inject
  FollowChangesService(Changes changes, FeedPages pages, FeedBell bell, Clock clock) {
    this.changes = changes;
    this.pages = pages;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public Page follow(
      OrganizationId organization, Optional<String> after, Duration wait, int limit) {
    var cursor = start(organization, after.filter(text -> !text.isEmpty()));
    var end = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    while (true) {
      long seen = bell.placements();
      var page = pages.after(organization, cursor, limit);
      if (!page.items().isEmpty() || !mayWait(end)) return page;
      // What concerned nobody is read all the same, so that no wait reads it again.
      cursor = Cursor.read(page.next());
      bell.awaitPlaced(seen, shorter(LOOK_AGAIN, Duration.between(clock.instant(), end)));
    }
  }

  private Cursor start(OrganizationId organization, Optional<String> after) {
    long floor = changes.floor(organization);
    var cursor = after.map(Cursor::read).orElseGet(() -> Cursor.at(floor));
    if (cursor.before() < floor) throw new Refusal.Expired("cursor").refused();
    return cursor;
  }

  private boolean mayWait(Instant end) {
    return clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
