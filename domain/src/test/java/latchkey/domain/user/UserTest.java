package latchkey.domain.user;

import static latchkey.domain.user.UserBuilder.THEN;
import static latchkey.domain.user.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.domain.access.AccessAnswer;
import latchkey.domain.access.AccessSubject;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.group.GroupId;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.junit.jupiter.api.Test;

class UserTest {

  @Test
  void a_directory_cannot_lift_what_an_administrator_suspended() {
    var user = aUser().suspendedFor(Reason.DIRECTORY, Reason.ADMINISTRATOR).build();

    var after = user.lift(Reason.DIRECTORY);

    assertThat(after.suspension().active()).isTrue();
    assertThat(access(after).granted()).isFalse();
    assertThat(access(after).reasons()).containsExactly(Reason.ADMINISTRATOR);
  }

  @Test
  void wishing_for_what_already_is_changes_nothing() {
    var user = aUser().suspendedFor(Reason.DIRECTORY).build();

    var again = apply(user, new UserChange.Suspend(Reason.DIRECTORY));

    assertThat(again).isSameAs(user);
  }

  @Test
  void a_repeated_suspension_keeps_the_time_of_the_first() {
    var user = aUser().suspendedFor(Reason.SIGNAL).build();

    var again = user.suspend(Reason.SIGNAL, THEN.plusSeconds(60));

    assertThat(again.suspension().since()).containsEntry(Reason.SIGNAL, THEN);
  }

  @Test
  void a_user_of_a_switched_off_organization_may_not_enter() {
    var subject = new AccessSubject.Living(aUser().build(), false, List.of());

    assertThat(subject.answer(THEN).reasons()).containsExactly(Reason.ORGANIZATION);
  }

  @Test
  void access_ends_in_the_instant_it_was_limited_to() {
    var user = aUser().build().limited(Optional.of(THEN));

    assertThat(accessAt(user, -1).granted()).isTrue();
    assertThat(accessAt(user, 0).reasons()).containsExactly(Reason.EXPIRY);
  }

  @Test
  void an_access_answer_carries_the_roles_in_their_order() {
    var path = AttributePath.of(StandardSchemas.USER, "roles");
    var roles = new Value.Many(List.of(role("guard"), role("auditor")));
    var user = aUser().build();

    var with = user.described(user.profile().with(path, Optional.of(roles)));

    assertThat(access(with).roles()).containsExactly("guard", "auditor");
  }

  @Test
  void a_restored_user_keeps_its_id_and_waits_for_an_administrator() {
    var user = aUser().suspendedFor(Reason.DIRECTORY).build();
    var tombstone = Tombstone.of(user, Set.of(), THEN, Retention.DEFAULT);

    var restored = tombstone.restore(THEN.plusSeconds(1));

    assertThat(restored.key()).isEqualTo(user.key());
    assertThat(restored.suspension().reasons())
        .containsExactly(Reason.DIRECTORY, Reason.ADMINISTRATOR);
    assertThat(restored.version().number()).isEqualTo(3);
  }

  @Test
  void a_tombstone_is_kept_for_as_long_as_its_organization_says() {
    var groups = Set.of(new GroupId(new UUID(3, 3)));
    var tombstone = Tombstone.of(aUser().build(), groups, THEN, new Retention(30));
    var end = THEN.plus(Duration.ofDays(30));

    assertThat(tombstone.groups()).isEqualTo(groups);
    assertThatThrownBy(() -> tombstone.requirePurgeable(end.minusSeconds(1)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            it ->
                assertThat(it.refusal())
                    .isEqualTo(
                        new Refusal.IllegalTransition("tombstone", "kept until " + end, "purge")));
    tombstone.requirePurgeable(end);
  }

  @Test
  void a_deprovisioned_user_is_denied_and_belongs_to_nothing() {
    var tombstone = Tombstone.of(aUser().build(), Set.of(), THEN, Retention.DEFAULT);

    var answer = new AccessSubject.Deprovisioned(tombstone).answer(THEN);

    assertThat(answer.granted()).isFalse();
    assertThat(answer.reasons()).containsExactly(Reason.DEPROVISIONED);
    assertThat(answer.groups()).isEmpty();
  }

  @Test
  void active_is_the_view_of_the_directorys_reason_alone() {
    var path = AttributePath.of(StandardSchemas.USER, "active");

    assertThat(active(aUser().suspendedFor(Reason.ADMINISTRATOR).build(), path)).isTrue();
    assertThat(active(aUser().suspendedFor(Reason.DIRECTORY).build(), path)).isFalse();
  }

  @Test
  void a_user_name_is_kept_as_sent_and_compared_without_case() {
    var name = new UserName("Ba.Bs@Contoso.example");

    assertThat(name.value()).isEqualTo("Ba.Bs@Contoso.example");
    assertThat(name.folded()).isEqualTo(new UserName("ba.bs@contoso.EXAMPLE").folded());
  }

  @Test
  void a_blank_user_name_is_refused() {
    assertThatThrownBy(() -> new UserName(" ")).isInstanceOf(RefusedException.class);
  }

  private static Value role(String value) {
    return new Value.Complex(Map.of("value", new Value.Text(value)));
  }

  private static boolean active(User user, AttributePath path) {
    return user.attributes(List::of).at(path).equals(Optional.of(new Value.Flag(true)));
  }

  private static AccessAnswer access(User user) {
    return accessAt(user, 0);
  }

  private static AccessAnswer accessAt(User user, long seconds) {
    return new AccessSubject.Living(user, true, List.of()).answer(THEN.plusSeconds(seconds));
  }

  private static User apply(User user, UserChange change) {
    return user.apply(change, StandardSchemas.USER_TYPE, THEN.plusSeconds(1));
  }
}
