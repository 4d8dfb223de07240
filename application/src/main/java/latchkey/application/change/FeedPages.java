package latchkey.application.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.change.api.FollowChanges.Item;
import latchkey.application.change.api.FollowChanges.Page;
import latchkey.application.change.spi.Changes;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.change.Change;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Placed;
import latchkey.domain.group.MemberId;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.domain.user.UserId;

/** Makes pages of the feed: one item for each user whom a change concerns. */
@Dependent
class FeedPages {
  /** How many changes are read at once at least: not every change concerns somebody. */
  private static final int FETCH = 100;

  private final Changes changes;
  private final Concerned concerned;
  private final AccessSubjects subjects;
  private final Clock clock;

  @Inject
  FeedPages(Changes changes, Concerned concerned, AccessSubjects subjects, Clock clock) {
    this.changes = changes;
    this.concerned = concerned;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** What comes after a cursor; empty only when nothing that concerns anybody does. */
  Page after(OrganizationId organization, Cursor cursor, int limit) {
    var found = read(organization, cursor, limit);
    while (found.entries().isEmpty() && found.more()) {
      found = read(organization, found.next(), limit);
    }
    return new Page(items(organization, found.entries()), found.next().toString());
  }

  private Found read(OrganizationId organization, Cursor cursor, int limit) {
    var placed = changes.after(organization, cursor.before(), Math.max(limit, FETCH));
    var entries = new ArrayList<Entry>();
    var next = cursor;
    for (Placed one : placed) {
      if (entries.size() == limit) return new Found(entries, next, true);
      var within = one.position() == next.position() ? next.within() : Optional.<MemberId>empty();
      var found = entries(one, within, limit - entries.size());
      entries.addAll(found.entries());
      next = found.next();
    }
    return new Found(entries, next, placed.size() >= FETCH);
  }

  /** One user, or the organization, to whom something happened. */
  private record Entry(Cursor cursor, Change change, Optional<MemberId> user) {}

  /**
   * @param more whether there may be more to read behind {@code next}
   */
  private record Found(List<Entry> entries, Cursor next, boolean more) {}

  private Found entries(Placed placed, Optional<MemberId> within, int room) {
    var change = placed.change();
    var read = Cursor.at(placed.position());
    if (change.kind() == ChangeKind.SWITCHED) {
      return new Found(List.of(new Entry(read, change, Optional.empty())), read, true);
    }
    // One more than there is room for tells whether the change is read to its end.
    var users = concerned.of(change, within, room + 1);
    var shown = users.size() > room ? users.subList(0, room) : users;
    var entries = new ArrayList<Entry>();
    for (MemberId user : shown) {
      boolean last = entries.size() + 1 == users.size();
      var here = last ? read : Cursor.within(placed.position(), user);
      entries.add(new Entry(here, change, Optional.of(user)));
    }
    var next = users.size() > room ? entries.get(entries.size() - 1).cursor() : read;
    return new Found(entries, next, true);
  }

  private List<Item> items(OrganizationId organization, List<Entry> entries) {
    var now = clock.instant();
    var found = subjects.byIds(organization, users(entries));
    return entries.stream()
        .filter(entry -> entry.change().objectKind() != ObjectKind.GROUP || isThere(entry, found))
        .map(entry -> item(entry, found, now))
        .toList();
  }

  private static Set<UserId> users(List<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.user().stream())
        .map(UserId::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  // A purged member of a group has an item of its own; the group has nothing to add.
  private static boolean isThere(Entry entry, Map<UserId, AccessSubject> found) {
    return entry.user().map(UserId::of).filter(found::containsKey).isPresent();
  }

  private static Item item(Entry entry, Map<UserId, AccessSubject> found, Instant now) {
    var change = entry.change();
    return new Item(
        entry.cursor().toString(),
        change.at(),
        change.kind(),
        change.objectKind(),
        entry.user().map(UserId::of).map(user -> answer(user, change, found.get(user), now)));
  }

  private static AccessAnswer answer(
      UserId user, Change change, AccessSubject subject, Instant now) {
    return subject == null ? purged(user, change.version()) : subject.answer(now);
  }

  /** What is left to say of somebody whose data is erased. */
  static AccessAnswer purged(UserId user, Version version) {
    return new AccessAnswer(
        user,
        Optional.empty(),
        Optional.empty(),
        Set.of(Reason.DEPROVISIONED),
        List.of(),
        List.of(),
        version);
  }
}
