package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import latchkey.application.change.api.PlaceChanges;
import latchkey.application.change.spi.Changes;
import latchkey.application.query.Projection;
import latchkey.application.query.UserView;
import latchkey.application.tombstone.api.FindTombstones;
import latchkey.application.tombstone.api.PurgeUser;
import latchkey.application.tombstone.api.RestoreUser;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.FindUsers;
import latchkey.application.user.api.ReplaceUser;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.attribute.Value;
import latchkey.domain.change.ChangeKind;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.profile.Profile;
import latchkey.domain.profile.ProfileChange;
import latchkey.domain.profile.Target;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.refusal.Version;
import latchkey.domain.refusal.Versions;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final OrganizationId contoso = latchkey.anOrganization().id();

  @Test
  void a_suspension_is_known_to_the_next_access_answer_and_to_the_feed() {
    var user = latchkey.aUser(contoso);

    latchkey.amend(user.key(), new UserChange.Suspend(Reason.DIRECTORY));

    assertThat(latchkey.access(user.key()).reasons()).containsExactly(Reason.DIRECTORY);
    assertThat(latchkey.feed(contoso, "", 100).items())
        .extracting(item -> item.kind())
        .containsExactly(ChangeKind.CREATED, ChangeKind.SUSPENDED);
  }

  @Test
  void a_change_that_changes_nothing_leaves_no_trace() {
    var user = latchkey.aUser(contoso);
    latchkey.amend(user.key(), new UserChange.Suspend(Reason.DIRECTORY));
    int before = latchkey.feed(contoso, "", 100).items().size();
    latchkey.pass(Duration.ofMinutes(1));

    var outcome = latchkey.amend(user.key(), new UserChange.Suspend(Reason.DIRECTORY));

    assertThat(outcome.changed()).isFalse();
    assertThat(outcome.view().user().version()).isEqualTo(new Version(2));
    assertThat(latchkey.feed(contoso, "", 100).items()).hasSize(before);
  }

  @Test
  void changes_apply_all_or_nothing() {
    var taken = latchkey.aUser(contoso);
    var user = latchkey.aUser(contoso);

    assertRefused(
        () ->
            latchkey.amend(
                user.key(),
                new UserChange.Suspend(Reason.DIRECTORY),
                new UserChange.Rename(taken.userName())),
        new Refusal.Taken("User", "userName", taken.userName().value()));

    assertThat(latchkey.access(user.key()).granted()).isTrue();
  }

  @Test
  void a_name_is_taken_whatever_its_case() {
    latchkey.aUser(contoso, "Kim@contoso.example");

    assertThatThrownBy(() -> latchkey.aUser(contoso, "KIM@Contoso.example"))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void a_history_names_the_rule_that_made_an_element_nobody_had_selected() {
    var user = latchkey.aUser(contoso);

    latchkey.amend(user.key(), workMail("kim@contoso.example"));

    assertThat(lastRules(user)).containsExactly("createWhenAbsent");
  }

  @Test
  void a_history_names_no_rule_that_was_only_allowed() {
    var user = latchkey.aUser(contoso);
    latchkey.amend(user.key(), workMail("kim@contoso.example"));

    latchkey.amend(user.key(), workMail("kim.doe@contoso.example"));

    assertThat(lastRules(user)).isEmpty();
  }

  @Test
  void a_rule_that_the_last_of_several_changes_needed_stands_beside_those_of_the_request() {
    var user = latchkey.aUser(contoso);
    var command =
        new AmendUser.Command(
            user.key(),
            Precondition.NONE,
            List.of(new UserChange.Suspend(Reason.DIRECTORY), workMail("kim@contoso.example")),
            Projection.FULL,
            latchkey.origin().needing("pathsAsKeys"));

    latchkey.wish(AmendUser.class).amend(command);

    assertThat(lastRules(user)).containsExactlyInAnyOrder("pathsAsKeys", "createWhenAbsent");
  }

  @Test
  void a_stale_precondition_changes_nothing() {
    var user = latchkey.aUser(contoso);
    var stale = Precondition.anyOf(Set.of(new Version(7)));
    var command =
        new AmendUser.Command(
            user.key(),
            stale,
            List.of(new UserChange.Suspend(Reason.DIRECTORY)),
            Projection.FULL,
            latchkey.origin());

    assertRefused(
        () -> latchkey.wish(AmendUser.class).amend(command),
        new Refusal.StaleVersion(Version.FIRST));
  }

  @Test
  void an_excluded_version_is_left_as_it_is() {
    var user = latchkey.aUser(contoso);
    var command =
        new AmendUser.Command(
            user.key(),
            new Precondition(Versions.EVERY, Versions.of(Set.of(Version.FIRST))),
            List.of(new UserChange.Suspend(Reason.DIRECTORY)),
            Projection.FULL,
            latchkey.origin());

    assertRefused(
        () -> latchkey.wish(AmendUser.class).amend(command),
        new Refusal.ExcludedVersion(Version.FIRST));
    assertThat(latchkey.access(user.key()).granted()).isTrue();
  }

  @Test
  void replacing_a_user_without_saying_active_revives_nobody() {
    var user = latchkey.aUser(contoso);
    latchkey.amend(user.key(), new UserChange.Suspend(Reason.DIRECTORY));

    replace(user, Optional.empty());
    assertThat(latchkey.access(user.key()).granted()).isFalse();

    replace(user, Optional.of(true));
    assertThat(latchkey.access(user.key()).granted()).isTrue();
  }

  @Test
  void another_organizations_user_is_as_unknown_as_nobody() {
    var user = latchkey.aUser(contoso);
    var key = Latchkey.elsewhere(user.key());

    assertRefused(() -> latchkey.access(key), key.notFound());
    assertRefused(() -> latchkey.wish(FindUsers.class).get(key, Projection.FULL), key.notFound());
    assertRefused(() -> latchkey.deprovision(key), key.notFound());
  }

  @Test
  void a_deprovisioned_user_is_denied_and_its_name_is_free_at_once() {
    var user = latchkey.aUser(contoso, "leaver@contoso.example");

    latchkey.deprovision(user.key());

    assertThat(latchkey.access(user.key()).reasons()).containsExactly(Reason.DEPROVISIONED);
    assertThat(latchkey.aUser(contoso, "leaver@contoso.example").key()).isNotEqualTo(user.key());
  }

  @Test
  void a_restored_user_has_its_id_and_its_groups_and_waits_for_an_administrator() {
    var user = latchkey.aUser(contoso);
    var kept = latchkey.aGroup(contoso, user);
    latchkey.deprovision(user.key());

    var restored = restore(user);

    assertThat(restored.user().key()).isEqualTo(user.key());
    assertThat(restored.groups()).extracting(group -> group.id()).containsExactly(kept.key().id());
    assertThat(latchkey.access(user.key()).reasons()).containsExactly(Reason.ADMINISTRATOR);
  }

  @Test
  void a_user_is_not_restored_under_a_name_that_was_given_away() {
    var user = latchkey.aUser(contoso, "kim@contoso.example");
    latchkey.deprovision(user.key());
    latchkey.aUser(contoso, "kim@contoso.example");

    assertRefused(
        () -> restore(user), new Refusal.Taken("User", "userName", "kim@contoso.example"));
    assertThat(latchkey.wish(FindTombstones.class).get(user.key()).key()).isEqualTo(user.key());
  }

  @Test
  void a_living_user_can_be_neither_restored_nor_purged() {
    var user = latchkey.aUser(contoso);

    assertRefused(
        () -> restore(user), new Refusal.IllegalTransition("user", "not deprovisioned", "restore"));
    assertRefused(
        () -> purge(user.key()),
        new Refusal.IllegalTransition("user", "not deprovisioned", "purge"));
  }

  @Test
  void a_purged_user_is_unknown_and_was_purged_no_day_too_early() {
    var user = latchkey.aUser(contoso);
    latchkey.deprovision(user.key());

    assertThatThrownBy(() -> purge(user.key())).isInstanceOf(RefusedException.class);
    latchkey.pass(Duration.ofDays(30));
    purge(user.key());

    assertRefused(() -> latchkey.access(user.key()), user.key().notFound());
    var items = latchkey.feed(contoso, "", 100).items();
    assertThat(items.get(items.size() - 1).kind()).isEqualTo(ChangeKind.PURGED);
  }

  /** As Entra asks for it: {@code emails[type eq "work"].value}, made when it is not there. */
  private static UserChange workMail(String address) {
    var value = AttributePath.of(StandardSchemas.USER, "emails").with("value");
    var work =
        new Criterion.Compare(
            value.whole().with("type"), Operator.EQ, new Value.Text("work"), false);
    var target = new Target(value, Optional.of(work), true);
    return new UserChange.Describe(new ProfileChange.Set(target, new Value.Text(address)));
  }

  private Set<String> lastRules(User user) {
    latchkey.wish(PlaceChanges.class).placeNext();
    var all = latchkey.wish(Changes.class).after(contoso, 0, 100);
    var last = all.get(all.size() - 1).change();
    assertThat(last.object()).isEqualTo(user.key().id().value());
    return last.origin().rules();
  }

  private void replace(User user, Optional<Boolean> active) {
    var command =
        new ReplaceUser.Command(
            user.key(),
            Precondition.NONE,
            new UserName(user.userName().value()),
            Optional.empty(),
            active,
            Profile.EMPTY,
            Projection.FULL,
            latchkey.origin());
    latchkey.wish(ReplaceUser.class).replace(command);
  }

  private static UserView restore(User user) {
    return latchkey.wish(RestoreUser.class).restore(user.key(), latchkey.origin());
  }

  private static void purge(UserKey key) {
    latchkey.wish(PurgeUser.class).purge(key, latchkey.origin());
  }

  private static void assertRefused(ThrowingCallable wish, Refusal refusal) {
    assertThatThrownBy(wish)
        .isInstanceOfSatisfying(
            RefusedException.class, it -> assertThat(it.refusal()).isEqualTo(refusal));
  }
}
