package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.ConnectionBuilder.aConnection;
import static latchkey.persistence.contract.samples.CredentialBuilder.aCredential;
import static latchkey.persistence.contract.samples.GroupBuilder.aGroup;
import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import latchkey.domain.credential.Credential;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Holding;
import latchkey.domain.refusal.Refusal.Taken;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.User;
import latchkey.persistence.contract.samples.ConnectionBuilder;
import latchkey.persistence.contract.samples.CredentialBuilder;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several directories in one organization must be in every store. */
public abstract class ConnectionsContract extends StoreSuite {
  private Connection trial;
  private Connection live;

  @BeforeEach
  void two_connections() {
    trial = add(aConnection().in(here));
    live = add(aConnection().in(here));
  }

  private Connection add(ConnectionBuilder builder) {
    var connection = builder.build();
    run(() -> store().connections().add(here, connection));
    return connection;
  }

  private Credential add(CredentialBuilder builder) {
    var credential = builder.build();
    run(() -> store().credentials().add(here, credential));
    return credential;
  }

  @Test
  void a_connection_goes_alone() {
    run(() -> store().connections().remove(here, trial.id()));

    assertThat(store().connections().of(here)).containsExactly(live);
    assertThat(store().connections().find(here, trial.id())).isEmpty();
  }

  @Test
  void credentials_go_with_their_connection_and_others_stay() {
    var gone = add(aCredential().in(here).of(trial.id()));
    var client = add(aCredential().in(here).ofClientOf(trial.id()));
    var granted = add(aCredential().grantedTo(client).expiring(SampleTimes.day(1)));
    var stays = add(aCredential().in(here).of(live.id()));
    var product = add(aCredential().in(here));

    run(() -> store().credentials().remove(here, trial.id()));

    for (var each : new Credential[] {gone, client, granted}) {
      assertThat(store().credentials().find(here, each.id())).isEmpty();
      assertThat(store().credentialLookup().find(each.secret().orElseThrow().hash())).isEmpty();
    }
    assertThat(store().credentials().find(here, stays.id())).contains(stays);
    assertThat(store().credentials().find(here, product.id())).contains(product);
  }

  @Test
  void what_a_connection_manages_is_counted() {
    people(3);
    bury(aUser().in(here).managedBy(trial.id()).build());
    add(aGroup().in(here).managedBy(trial.id()).build());
    add(aUser().in(here).managedBy(live.id()).build());
    add(aUser().in(here).build());

    assertThat(held(trial)).isEqualTo(new Holding(3, 1, 1));
    assertThat(held(live)).isEqualTo(new Holding(1, 0, 0));
    assertThat(held(add(aConnection().in(here))).isEmpty()).isTrue();
  }

  @Test
  void what_is_handed_over_is_the_same_but_for_its_manager() {
    var user = add(aUser().in(here).managedBy(trial.id()).build());
    var group = add(aGroup().in(here).managedBy(trial.id()).build());
    join(group, user);
    var gone = aUser().in(here).managedBy(trial.id()).build();
    bury(gone);
    var others = add(aUser().in(here).build());
    var before = store().groups().find(group.key()).orElseThrow();
    var since = store().tombstones().find(gone.key()).orElseThrow();

    var moved = handOver(false);

    assertThat(moved).isEqualTo(new Holding(1, 1, 1));
    assertThat(store().users().find(user.key())).contains(user.managedBy(live.id()));
    assertThat(store().groups().find(group.key())).contains(before.managedBy(live.id()));
    assertThat(store().tombstones().find(gone.key())).contains(since.managedBy(live.id()));
    assertThat(store().memberships().groupsOf(user.key())).containsExactly(group.ref());
    assertThat(store().users().find(others.key())).contains(others);
    assertThat(held(trial).isEmpty()).isTrue();
    assertThat(handOver(false).isEmpty()).isTrue();
  }

  @Test
  void names_are_guarded_as_the_new_manager_demands() {
    var group = add(aGroup().in(here).managedBy(trial.id()).shownAs("Doors").build());

    handOver(true);

    var second = aGroup().in(here).shownAs("DOORS").alone().build();
    assertThat(refusalOf(() -> add(second))).isEqualTo(new Taken("Group", "displayName", "DOORS"));
    run(() -> store().holdings().handOver(here, live.id(), trial.id(), false));
    add(second);
    assertThat(store().groups().find(group.key()).orElseThrow().nameUnique()).isFalse();
  }

  @Test
  void groups_whose_names_clash_are_named() {
    add(aGroup().in(here).managedBy(trial.id()).shownAs("Twice").build());
    add(aGroup().in(here).managedBy(trial.id()).shownAs("Twice").build());
    add(aGroup().in(here).managedBy(trial.id()).shownAs("guarded").build());
    add(aGroup().in(here).shownAs("Guarded").alone().build());
    add(aGroup().in(here).managedBy(trial.id()).shownAs("live").build());
    add(aGroup().in(here).managedBy(live.id()).shownAs("Live").build());
    add(aGroup().in(here).managedBy(trial.id()).shownAs("free").build());
    add(aGroup().in(here).shownAs("Free").build());

    var all = store().holdings().clashes(here, trial.id(), live.id(), 10);

    assertThat(all).containsExactly("Twice", "guarded", "live");
    assertThat(store().holdings().clashes(here, trial.id(), live.id(), 1)).hasSize(1);
  }

  @Test
  void handing_over_takes_four_statements_however_much_it_is() {
    people(200);

    new Counting(store()).atMost(4, () -> handOver(true));
  }

  private Holding handOver(boolean uniqueNames) {
    return run(() -> store().holdings().handOver(here, trial.id(), live.id(), uniqueNames));
  }

  private void people(int count) {
    for (int i = 0; i < count; i++) add(aUser().in(here).managedBy(trial.id()).build());
  }

  private void bury(User user) {
    var tombstone = Tombstone.of(user, Set.of(), SampleTimes.NOON, Retention.DEFAULT);
    run(() -> store().tombstones().add(user.key(), tombstone));
  }

  private Holding held(Connection connection) {
    return store().holdings().of(here, connection.id());
  }
}
