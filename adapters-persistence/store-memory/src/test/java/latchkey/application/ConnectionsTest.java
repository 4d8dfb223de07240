package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.connection.api.AddConnection;
import latchkey.application.connection.api.AmendConnection;
import latchkey.application.connection.api.FindConnections;
import latchkey.application.connection.api.HandOver;
import latchkey.application.connection.api.RemoveConnection;
import latchkey.application.query.Projection;
import latchkey.application.user.api.AmendUser;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.api.DeprovisionUser;
import latchkey.application.user.api.FindUsers;
import latchkey.domain.change.Origin;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.Holding;
import latchkey.domain.organization.Organization;
import latchkey.domain.profile.Profile;
import latchkey.domain.refusal.Precondition;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import latchkey.domain.user.User;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionsTest {
  private static final UserChange LEAVES = new UserChange.Suspend(Reason.DIRECTORY);
  private static final UserChange RETURNS = new UserChange.Lift(Reason.DIRECTORY);

  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final Organization contoso = latchkey.anOrganization();
  private final Connection trial = added("Trial");
  private final Connection live = added("Live");
  private final User ada = made(trial, "ada");

  @Test
  void connections_are_listed_the_first_made_first() {
    assertThat(latchkey.wish(FindConnections.class).of(contoso.id())).containsExactly(trial, live);
  }

  @Test
  void a_name_is_given_once() {
    assertThat(refusal(() -> added("LIVE")))
        .isEqualTo(new Refusal.Taken("Connection", "name", "LIVE"));
  }

  @Test
  void there_are_at_most_20() {
    for (int i = 3; i <= Connection.MOST; i++) added("Number " + i);

    assertThat(refusal(() -> added("Number 21"))).isInstanceOf(Refusal.TooMany.class);
  }

  @Test
  void what_is_so_already_is_no_change() {
    assertThat(amended(live, "Live", true)).isEqualTo(live);
    assertThat(amended(live, "Entra", true).version().number()).isEqualTo(2);
  }

  @Test
  void the_manager_alone_changes_somebody() {
    assertThat(refusal(() -> amend(live, LEAVES)))
        .isEqualTo(new Refusal.ManagedElsewhere("User", ada.key().id().toString(), "Trial"));
    assertThat(refusal(() -> deprovision(live))).isInstanceOf(Refusal.ManagedElsewhere.class);
    assertThat(amend(trial, LEAVES).suspension().active()).isFalse();
  }

  @Test
  void while_the_manager_is_off_others_take_away_and_give_nothing() {
    amended(trial, "Trial", false);

    assertThat(refusal(() -> amend(live, new UserChange.Rename(new UserName("eve")))))
        .isInstanceOf(Refusal.ManagedElsewhere.class);
    assertThat(amend(live, LEAVES).connection()).contains(trial.id());
    assertThat(refusal(() -> amend(live, RETURNS))).isInstanceOf(Refusal.ManagedElsewhere.class);
    deprovision(live);
  }

  @Test
  void whom_nobody_manages_the_next_write_adopts() {
    var grace = latchkey.aUser(contoso.id());

    var after = amend(live, grace.key());

    assertThat(after.connection()).contains(live.id());
    assertThat(after.version().number()).isEqualTo(2);
    assertThat(refusal(() -> amend(trial, grace.key(), LEAVES)))
        .isInstanceOf(Refusal.ManagedElsewhere.class);
  }

  @Test
  void a_conflict_names_another_directory_and_not_ones_own() {
    assertThat(refusal(() -> made(live, "ADA")))
        .isEqualTo(new Refusal.Taken("User", "userName", "ADA", Optional.of("Trial")));
    assertThat(refusal(() -> made(trial, "ADA")))
        .isEqualTo(new Refusal.Taken("User", "userName", "ADA"));
  }

  @Test
  void what_is_handed_over_is_as_it_was() {
    var outcome = handOver(trial, live.id());

    assertThat(outcome.holding()).isEqualTo(new Holding(1, 0, 0));
    assertThat(outcome.from().enabled()).isFalse();
    assertThat(found()).isEqualTo(ada.managedBy(live.id()));
    assertThat(amend(live, LEAVES).version().number()).isEqualTo(2);
    assertThat(handOver(trial, live.id()).holding().isEmpty()).isTrue();
  }

  @Test
  void one_is_handed_over_to_another_of_the_organization() {
    assertThat(refusal(() -> handOver(trial, trial.id()))).isInstanceOf(Refusal.Malformed.class);
    assertThat(refusal(() -> handOver(trial, new ConnectionId(new UUID(9, 9)))))
        .isInstanceOf(Refusal.Malformed.class);
  }

  @Test
  void one_goes_when_it_is_off_and_manages_nobody() {
    assertThat(refusal(() -> remove(trial))).isInstanceOf(Refusal.IllegalTransition.class);
    amended(trial, "Trial", false);
    assertThat(refusal(() -> remove(trial))).isInstanceOf(Refusal.IllegalTransition.class);
    handOver(trial, live.id());

    remove(trial);

    assertThat(latchkey.wish(FindConnections.class).of(contoso.id())).containsExactly(live);
  }

  private Connection added(String name) {
    var command =
        new AddConnection.Command(
            contoso.slug(), name, ClientProfile.ENTRA, true, latchkey.origin());
    return latchkey.wish(AddConnection.class).add(command);
  }

  private Connection amended(Connection which, String name, boolean on) {
    var command =
        new AmendConnection.Command(
            contoso.slug(),
            which.id(),
            Precondition.NONE,
            Optional.of(name),
            Optional.empty(),
            Optional.of(on),
            Optional.empty(),
            latchkey.origin());
    return latchkey.wish(AmendConnection.class).amend(command);
  }

  private void remove(Connection which) {
    latchkey
        .wish(RemoveConnection.class)
        .remove(
            new RemoveConnection.Command(
                contoso.slug(), which.id(), Precondition.NONE, latchkey.origin()));
  }

  private HandOver.Outcome handOver(Connection from, ConnectionId to) {
    return latchkey
        .wish(HandOver.class)
        .handOver(new HandOver.Command(contoso.slug(), from.id(), to, latchkey.origin()));
  }

  private User made(Connection by, String name) {
    var command =
        new CreateUser.Command(
            contoso.id(),
            Optional.of(by.id()),
            new UserName(name),
            Optional.empty(),
            true,
            Profile.EMPTY,
            origin(by));
    return latchkey.wish(CreateUser.class).create(command).user();
  }

  private User amend(Connection by, UserChange... changes) {
    return amend(by, ada.key(), changes);
  }

  private static User amend(Connection by, UserKey user, UserChange... changes) {
    var command =
        new AmendUser.Command(
            user, Precondition.NONE, List.of(changes), Projection.FULL, origin(by));
    return latchkey.wish(AmendUser.class).amend(command).view().user();
  }

  private void deprovision(Connection by) {
    latchkey
        .wish(DeprovisionUser.class)
        .deprovision(
            new DeprovisionUser.Command(
                ada.key(), Precondition.NONE, Retention.DEFAULT, origin(by)));
  }

  private User found() {
    return latchkey.wish(FindUsers.class).get(ada.key(), Projection.FULL).user();
  }

  private static Origin origin(Connection by) {
    return new Origin(
        "TEST",
        Optional.of(by.id()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        latchkey.origin().requestId());
  }

  private static Refusal refusal(Runnable wish) {
    return catchThrowableOfType(RefusedException.class, wish::run).refusal();
  }
}
