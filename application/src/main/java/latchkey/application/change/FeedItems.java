package latchkey.application.change;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import latchkey.application.access.spi.AccessSubjects;
import latchkey.application.change.api.FollowChanges.Item;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.change.Placed;
import latchkey.domain.group.MemberId;
import latchkey.domain.notification.Event.AccessChanged;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.user.UserId;

/** Items of the feed one by one, for those who are told of each instead of following it. */
@Dependent
public class FeedItems {
  private static final int SOME = 1_000;

  private final Concerned concerned;
  private final AccessSubjects subjects;
  private final Clock clock;

  @Inject
  FeedItems(Concerned concerned, AccessSubjects subjects, Clock clock) {
    this.concerned = concerned;
    this.subjects = subjects;
    this.clock = clock;
  }

  /** Whose access a change touches, some at a time and in order: a group may have any number. */
  public void of(Placed placed, Consumer<List<AccessChanged>> some) {
    var change = placed.change();
    if (change.kind() == ChangeKind.SWITCHED) {
      some.accept(List.of(event(placed, change.object())));
      return;
    }
    var users = concerned.of(change, Optional.empty(), SOME);
    while (!users.isEmpty()) {
      some.accept(users.stream().map(it -> event(placed, it.value())).toList());
      if (users.size() < SOME) return;
      users = concerned.of(change, Optional.of(users.get(users.size() - 1)), SOME);
    }
  }

  private static AccessChanged event(Placed placed, UUID subject) {
    var change = placed.change();
    return new AccessChanged(
        subject,
        placed.position(),
        change.at(),
        change.kind(),
        change.objectKind(),
        change.version());
  }

  /** The item as the feed would show it now. */
  public Item now(OrganizationId organization, AccessChanged it) {
    return new Item(
        cursor(it).toString(), it.at(), it.kind(), it.object(), answer(organization, it));
  }

  private static Cursor cursor(AccessChanged it) {
    return it.object() == ObjectKind.GROUP
        ? Cursor.within(it.position(), new MemberId(it.subject()))
        : Cursor.at(it.position());
  }

  private Optional<AccessAnswer> answer(OrganizationId organization, AccessChanged it) {
    if (it.object() == ObjectKind.ORGANIZATION) return Optional.empty();
    var user = new UserId(it.subject());
    var found = Optional.ofNullable(subjects.byIds(organization, Set.of(user)).get(user));
    return found
        .map(subject -> subject.answer(clock.instant()))
        .or(() -> Optional.of(FeedPages.purged(user, it.version())));
  }
}
