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
import latchkey.domain.user.UserId;

/** Makes pages of the feed: one item for each user whom a change concerns. */
@Dependent
class FeedPages {
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

  /** What comes after a cursor. */
  Page after(OrganizationId organization, Cursor cursor, int limit) {
    var entries = new ArrayList<Entry>();
    var next = cursor;
    for (Placed placed : changes.after(organization, cursor.before(), limit)) {
      var within =
          placed.position() == next.position() ? next.within() : Optional.<MemberId>empty();
      var found = entries(placed, within, limit - entries.size());
      entries.addAll(found.entries());
      next = found.next();
      if (entries.size() >= limit) break;
    }
    return new Page(items(organization, entries), next.toString());
  }

  /** One user, or the organization, to whom something happened. */
  private record Entry(Cursor cursor, Change change, Optional<MemberId> user) {}

  private record Found(List<Entry> entries, Cursor next) {}

  private Found entries(Placed placed, Optional<MemberId> within, int room) {
    var change = placed.change();
    var read = Cursor.at(placed.position());
    if (change.kind() == ChangeKind.SWITCHED) {
      return new Found(List.of(new Entry(read, change, Optional.empty())), read);
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
    return new Found(entries, next);
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
    if (subject != null) return subject.answer(now);
    return new AccessAnswer(
        user,
        Optional.empty(),
        Optional.empty(),
        Set.of(Reason.DEPROVISIONED),
        List.of(),
        List.of(),
        change.version());
  }
}
