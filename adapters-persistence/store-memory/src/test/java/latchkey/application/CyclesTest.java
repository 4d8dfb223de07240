package latchkey.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import latchkey.application.call.api.KeepCalls;
import latchkey.application.call.api.NoteCall;
import latchkey.application.change.api.PlaceChanges;
import latchkey.application.compatibility.api.FindRuleUses;
import latchkey.application.cycle.api.FindCycles;
import latchkey.application.cycle.api.InferCycles;
import latchkey.application.organization.api.SwitchScim;
import latchkey.application.user.api.CreateUser;
import latchkey.application.user.api.FindInactive;
import latchkey.domain.call.Answer;
import latchkey.domain.call.Result;
import latchkey.domain.call.Sender;
import latchkey.domain.call.Wish;
import latchkey.domain.change.Origin;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Deed;
import latchkey.domain.cycle.Pulse;
import latchkey.domain.cycle.Trial;
import latchkey.domain.lifecycle.Reason;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.Connection;
import latchkey.domain.organization.Organization;
import latchkey.domain.profile.Profile;
import latchkey.domain.user.UserChange;
import latchkey.domain.user.UserName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A directory at work, told by what it calls and changes. */
class CyclesTest {
  @RegisterExtension static final Latchkey latchkey = new Latchkey();

  private final Organization home = latchkey.anOrganization();
  private final Connection entra = connected();
  private int people;

  private Connection connected() {
    var entra = Optional.of(ClientProfile.ENTRA);
    return latchkey
        .wish(SwitchScim.class)
        .switchScim(new SwitchScim.Command(home.slug(), true, entra, latchkey.origin()));
  }

  private void looksUp(String who, long found) {
    var filter = Optional.of("userName eq \"" + who + "\"");
    note(
        new Wish("GET", "Users", Optional.empty(), filter, Optional.of(who), Optional.empty()),
        new Answer(Result.SUCCESS, 200, Optional.empty(), Optional.empty(), Optional.of(found)));
  }

  private Optional<Trial> trial() {
    return latchkey.wish(FindCycles.class).current(home.id()).get(0).trial();
  }

  private void note(Wish wish, Answer answer) {
    note(wish, answer, Set.of());
  }

  private void note(Wish wish, Answer answer, Set<String> rules) {
    latchkey
        .wish(NoteCall.class)
        .note(
            new NoteCall.Command(
                home.id(),
                latchkey.now(),
                Duration.ofMillis(2),
                new Sender(Optional.of(entra.id()), Optional.empty(), Optional.of(entra.profile())),
                wish,
                answer,
                rules,
                new UUID(1, 1)));
  }

  private void creates(String who) {
    creates(who, Set.of());
  }

  private void creates(String who, Set<String> rules) {
    var origin =
        new Origin(
            "POST",
            Optional.of(entra.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            rules,
            new UUID(1, 1));
    latchkey
        .wish(CreateUser.class)
        .create(
            new CreateUser.Command(
                home.id(),
                Optional.of(entra.id()),
                new UserName(who),
                Optional.empty(),
                true,
                Profile.EMPTY,
                origin));
  }

  private void provisions(int count) {
    for (int i = 0; i < count; i++) {
      var who = "person" + ++people + "@contoso.example";
      looksUp(who, 0);
      creates(who);
      latchkey.pass(Duration.ofMillis(500));
    }
    work();
  }

  private void work() {
    latchkey.wish(KeepCalls.class).keep();
    latchkey.wish(PlaceChanges.class).placeNext();
    latchkey.wish(InferCycles.class).infer();
  }

  private List<Cycle> cycles() {
    return latchkey.wish(FindCycles.class).list(home.id(), Optional.empty(), Optional.empty(), 100);
  }

  private Pulse pulse() {
    return latchkey.wish(FindCycles.class).current(home.id()).get(0).pulse();
  }

  @Test
  void a_day_of_a_directory_is_told_cycle_by_cycle() {
    assertThat(pulse().state()).isEqualTo(Pulse.State.NEVER);
    looksUp(new UUID(7, 7).toString(), 0);
    work();
    latchkey.pass(Duration.ofMinutes(30));
    provisions(1);
    latchkey.pass(Duration.ofMinutes(30));
    provisions(40);
    latchkey.pass(Duration.ofMinutes(40));
    provisions(2);

    assertThat(cycles())
        .extracting(Cycle::kind)
        .containsExactly(
            CycleKind.INCREMENTAL, CycleKind.INITIAL, CycleKind.ON_DEMAND, CycleKind.TEST);
    var initial = cycles().get(1);
    assertThat(initial.count(Deed.LOOKUP)).isEqualTo(40);
    assertThat(initial.count(Deed.CREATE)).isEqualTo(40);
    assertThat(pulse().state()).isEqualTo(Pulse.State.RUNNING);
    latchkey.pass(Duration.ofHours(2));
    assertThat(pulse().state()).isEqualTo(Pulse.State.LATE);
    latchkey.pass(Duration.ofHours(23));
    assertThat(pulse().state()).isEqualTo(Pulse.State.SILENT);
  }

  @Test
  void what_is_told_late_belongs_where_it_happened() {
    provisions(20);
    for (int i = 0; i < 5; i++) creates("late" + i + "@contoso.example");
    latchkey.pass(Duration.ofMinutes(40));
    looksUp("somebody", 1);
    latchkey.wish(KeepCalls.class).keep();

    work();

    assertThat(cycles()).hasSize(2);
    assertThat(cycles().get(1).count(Deed.CREATE)).isEqualTo(25);
    assertThat(cycles().get(0).calls()).isEqualTo(1);
  }

  @Test
  void what_was_told_is_not_told_again() {
    provisions(3);
    work();
    work();

    assertThat(cycles().get(0).count(Deed.CREATE)).isEqualTo(3);
  }

  @Test
  void the_last_try_of_a_connection_is_told_with_its_result_also_amid_work() {
    looksUp(new UUID(7, 7).toString(), 0);
    var at = latchkey.now();
    provisions(30);
    assertThat(trial().map(Trial::at)).contains(at);
    assertThat(trial().map(Trial::succeeded)).contains(true);

    latchkey.pass(Duration.ofSeconds(5));
    note(
        Wish.of("GET", "Users", Optional.empty()),
        Answer.refused(401, Optional.empty(), Optional.of("The token is revoked.")));
    work();

    assertThat(trial()).contains(new Trial(latchkey.now(), Optional.of("401")));
  }

  @Test
  void a_refused_look_up_of_nobody_is_a_try_that_failed() {
    var filter = Optional.of("login eq \"" + new UUID(7, 7) + "\"");
    var who = Optional.of(new UUID(7, 7).toString());
    note(
        new Wish("GET", "Users", Optional.empty(), filter, who, Optional.empty()),
        Answer.refused(400, Optional.of("invalidFilter"), Optional.of("No such attribute.")));
    work();

    assertThat(trial().flatMap(Trial::error)).contains("400 invalidFilter");
  }

  @Test
  void a_look_up_by_externalId_amid_work_is_no_try() {
    var filter = Optional.of("externalId eq \"" + new UUID(7, 7) + "\"");
    var who = Optional.of(new UUID(7, 7).toString());
    note(
        new Wish("GET", "Users", Optional.empty(), filter, who, Optional.empty()),
        new Answer(Result.SUCCESS, 200, Optional.empty(), Optional.empty(), Optional.of(0L)));
    creates("person@contoso.example");
    work();

    assertThat(trial()).isEmpty();
  }

  @Test
  void rules_that_calls_and_changes_needed_are_counted_once() {
    var nothing = Wish.of("PATCH", "Users", Optional.of(new UUID(5, 5)));
    creates("person@contoso.example", Set.of("textAsBoolean", "missingSchemas"));
    note(nothing, Answer.of(Result.SKIPPED, 200), Set.of("textAsBoolean"));
    work();
    work();

    var habits = latchkey.wish(FindRuleUses.class).of(home.id()).get(0);
    assertThat(habits.connection()).isEqualTo(entra);
    assertThat(habits.uses())
        .extracting(it -> it.rule() + " " + it.recently(habits.now()))
        .containsExactly("missingSchemas 1", "textAsBoolean 2");
  }

  @Test
  void who_is_suspended_by_the_directory_for_thirty_days_is_forgotten_there() {
    var left = latchkey.aUser(home.id());
    var blocked = latchkey.aUser(home.id());
    latchkey.amend(left.key(), new UserChange.Suspend(Reason.DIRECTORY));
    latchkey.amend(blocked.key(), new UserChange.Suspend(Reason.ADMINISTRATOR));
    latchkey.pass(Duration.ofDays(29));
    var find = latchkey.wish(FindInactive.class);
    assertThat(find.count(home.id(), FindInactive.LONG)).isZero();

    latchkey.pass(Duration.ofDays(1));

    assertThat(find.count(home.id(), FindInactive.LONG)).isEqualTo(1);
    var found = find.list(home.id(), FindInactive.LONG, Optional.empty(), 10);
    assertThat(found).extracting(it -> it.user().key()).containsExactly(left.key());
    assertThat(found.get(0).since()).isEqualTo(latchkey.now().minus(Duration.ofDays(30)));
  }

  @Test
  void what_administrators_do_is_no_cycle() {
    latchkey.aUser(home.id());
    work();

    assertThat(cycles()).isEmpty();
  }
}
