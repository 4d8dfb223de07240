package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latchkey.application.access.api.TakeSnapshot;
import latchkey.application.change.api.FollowChanges.Item;
import latchkey.application.group.api.DeleteGroup;
import latchkey.application.organization.api.AmendOrganization;
import latchkey.application.schedule.api.RunHousekeeping;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.change.ObjectKind;
import latchkey.domain.group.GroupChange;
import latchkey.domain.group.GroupRef;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Organization;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final Organization organization = latchkey.anOrganization();
  private final OrganizationId contoso = organization.id();

  @Test
  void joining_a_group_concerns_those_who_joined_and_nobody_else() {
    var babs = latchkey.aUser(contoso);
    var kim = latchkey.aUser(contoso);
    var group = latchkey.aGroup(contoso, babs);
    var cursor = end();

    latchkey.amend(group.key(), Latchkey.join(babs, kim));

    var items = latchkey.feed(contoso, cursor, 100).items();
    assertThat(users(items)).containsExactly(kim.key().id());
    assertThat(answer(items, 0).groups())
        .extracting(GroupRef::displayName)
        .containsExactly(group.displayName());
  }

  @Test
  void renaming_a_group_concerns_all_its_members_in_pages_of_any_size() {
    var members =
        new User[] {latchkey.aUser(contoso), latchkey.aUser(contoso), latchkey.aUser(contoso)};
    var group = latchkey.aGroup(contoso, members);
    var cursor = end();

    latchkey.amend(group.key(), new GroupChange.Rename("Berlin HQ"));

    assertThat(users(readInPagesOf(1, cursor)))
        .containsExactly(members[0].key().id(), members[1].key().id(), members[2].key().id());
    assertThat(users(readInPagesOf(2, cursor))).hasSize(3);
  }

  @Test
  void leaving_and_renaming_in_one_request_concerns_who_left_and_who_stayed() {
    var babs = latchkey.aUser(contoso);
    var kim = latchkey.aUser(contoso);
    var group = latchkey.aGroup(contoso, babs, kim);
    var cursor = end();

    latchkey.amend(group.key(), Latchkey.leave(babs), new GroupChange.Rename("Munich"));

    assertThat(users(readInPagesOf(1, cursor))).containsExactly(babs.key().id(), kim.key().id());
  }

  @Test
  void a_reader_gives_back_any_cursor_and_goes_on_behind_it() {
    for (int i = 0; i < 5; i++) latchkey.aUser(contoso);
    var all = latchkey.feed(contoso, "", 100).items();

    var rest = latchkey.feed(contoso, all.get(2).cursor(), 100).items();

    assertThat(rest).isEqualTo(all.subList(3, 5));
  }

  @Test
  void what_is_no_cursor_is_refused() {
    for (String junk : List.of("x", "-1", "1.x", "99999999999999999999", " 1")) {
      assertThatThrownBy(() -> latchkey.feed(contoso, junk, 10))
          .as(junk)
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void a_cursor_older_than_what_is_kept_is_refused_and_an_absent_one_is_not() {
    latchkey.aUser(contoso);
    var old = latchkey.feed(contoso, "", 1).items().get(0).cursor();
    latchkey.aUser(contoso);
    latchkey.feed(contoso, "", 1);
    latchkey.pass(Duration.ofDays(91));
    latchkey.wish(RunHousekeeping.class).run("node");

    assertThatThrownBy(() -> latchkey.feed(contoso, old, 10))
        .isInstanceOfSatisfying(
            RefusedException.class,
            it -> assertThat(it.refusal()).isEqualTo(new Refusal.Expired("cursor")));
    assertThat(latchkey.feed(contoso, "", 10).items()).isEmpty();
  }

  @Test
  void a_snapshot_and_the_feed_behind_it_leave_no_gap() {
    var babs = latchkey.aUser(contoso);
    latchkey.feed(contoso, "", 1);

    var cursor = latchkey.wish(TakeSnapshot.class).cursor(contoso);
    var kim = latchkey.aUser(contoso);
    latchkey.amend(babs.key(), new UserChange.Suspend(Reason.DIRECTORY));
    var seen = latchkey.wish(TakeSnapshot.class).part(contoso, Optional.empty());

    assertThat(seen).extracting(AccessAnswer::user).contains(babs.key().id());
    assertThat(users(latchkey.feed(contoso, cursor, 100).items()))
        .containsExactlyInAnyOrder(kim.key().id(), babs.key().id());
  }

  @Test
  void switching_an_organization_off_denies_everybody_and_tells_the_feed_once() {
    var babs = latchkey.aUser(contoso);
    var cursor = end();

    switchTo(false);

    assertThat(latchkey.access(babs.key()).reasons()).containsExactly(Reason.ORGANIZATION);
    var items = latchkey.feed(contoso, cursor, 100).items();
    assertThat(items).extracting(Item::object).containsExactly(ObjectKind.ORGANIZATION);
    assertThat(items.get(0).user()).isEmpty();
  }

  @Test
  void the_end_of_access_is_denied_at_once_and_told_by_housekeeping_once() {
    var babs = latchkey.aUser(contoso);
    var until = Instant.parse("2100-01-01T00:00:00Z");
    latchkey.amend(babs.key(), new UserChange.Limit(Optional.of(until)));
    var cursor = end();
    assertThat(latchkey.access(babs.key()).granted()).isTrue();

    latchkey.pass(Duration.ofDays(365 * 80));

    assertThat(latchkey.access(babs.key()).reasons()).containsExactly(Reason.EXPIRY);
    latchkey.wish(RunHousekeeping.class).run("node");
    latchkey.wish(RunHousekeeping.class).run("node");
    assertThat(latchkey.feed(contoso, cursor, 100).items())
        .extracting(Item::kind)
        .containsExactly(ChangeKind.EXPIRED);
  }

  @Test
  void housekeeping_is_done_by_one_node() {
    assertThat(latchkey.wish(RunHousekeeping.class).run("node")).isTrue();
    assertThat(latchkey.wish(RunHousekeeping.class).run("another")).isFalse();
  }

  @Test
  void deleting_a_group_concerns_those_who_belonged_to_it() {
    var babs = latchkey.aUser(contoso);
    var group = latchkey.aGroup(contoso, babs);
    var cursor = end();

    latchkey
        .wish(DeleteGroup.class)
        .delete(new DeleteGroup.Command(group.key(), Precondition.NONE, latchkey.origin()));

    var items = latchkey.feed(contoso, cursor, 100).items();
    assertThat(users(items)).containsExactly(babs.key().id());
    assertThat(answer(items, 0).groups()).isEmpty();
  }

  private List<Item> readInPagesOf(int limit, String from) {
    var all = new ArrayList<Item>();
    var cursor = from;
    for (int page = 0; page < 20; page++) {
      var read = latchkey.feed(contoso, cursor, limit);
      all.addAll(read.items());
      cursor = read.next();
    }
    return all;
  }

  private String end() {
    return latchkey.feed(contoso, "", 1_000).next();
  }

  private void switchTo(boolean on) {
    var nothing = Optional.<Retention>empty();
    latchkey
        .wish(AmendOrganization.class)
        .amend(
            new AmendOrganization.Command(
                organization.slug(),
                Precondition.NONE,
                Optional.empty(),
                Optional.of(on),
                Optional.empty(),
                nothing,
                nothing,
                latchkey.origin()));
  }

  private static AccessAnswer answer(List<Item> items, int index) {
    return items.get(index).user().orElseThrow();
  }

  private static List<UserId> users(List<Item> items) {
    return items.stream().flatMap(item -> item.user().stream()).map(AccessAnswer::user).toList();
  }
}
