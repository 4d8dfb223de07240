package latchkey.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.organization.ClientProfile;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import org.junit.jupiter.api.Test;

/** Streams of calls as directories send them, and what is made of them. */
class CycleTest {
  private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");

  private final List<Sighting> stream = new ArrayList<>();
  private Instant now = NINE;

  private void see(Deed deed, String object) {
    see(deed, object, Optional.empty());
  }

  private void see(Deed deed, String object, Optional<String> error) {
    now = now.plusMillis(200);
    stream.add(
        new Sighting(
            new OrganizationId(new UUID(1, 1)),
            new ConnectionId(new UUID(2, 2)),
            now,
            deed,
            1,
            Optional.of(object),
            error));
  }

  private void initialOf(int users) {
    for (int i = 0; i < users; i++) {
      see(Deed.LOOKUP, "user" + i + "@contoso.example");
      if (i % 33 == 32) see(Deed.FAILURE, "user" + i, Optional.of("400 invalidValue"));
      else see(Deed.CREATE, "id" + i);
    }
  }

  private void incrementalOf(int users) {
    for (int i = 0; i < users; i++) {
      see(Deed.READ, "id" + i);
      see(Deed.UPDATE, "id" + i);
    }
  }

  private Cycle burst(Optional<Cycle> before, Optional<Cycle> initial) {
    var cycle = Cycle.begin(new UUID(3, 3), stream.get(0)).with(stream).judged(before, initial);
    stream.clear();
    return cycle;
  }

  private Cycle first() {
    return burst(Optional.empty(), Optional.empty());
  }

  private Cycle after(Cycle regular) {
    return burst(Optional.of(regular), Optional.of(regular));
  }

  @Test
  void a_try_of_the_connection_is_a_test() {
    see(Deed.PROBE, "b3f3c8c1-7d5e-4f0e-9d7e-4f0f7f6d2b11");
    see(Deed.PROBE, "b3f3c8c1-7d5e-4f0e-9d7e-4f0f7f6d2b12");

    assertThat(first().kind()).isEqualTo(CycleKind.TEST);
  }

  @Test
  void a_try_that_is_not_let_in_is_a_test_and_one_error() {
    see(Deed.FAILURE, "Users", Optional.of("401"));
    see(Deed.TRIAL, "Users", Optional.of("401"));

    var cycle = first();

    assertThat(cycle.kind()).isEqualTo(CycleKind.TEST);
    assertThat(cycle.calls()).isEqualTo(1);
    assertThat(cycle.errors()).containsExactly(java.util.Map.entry("401", 1L));
  }

  @Test
  void one_person_before_any_cycle_was_provisioned_on_demand() {
    initialOf(1);

    assertThat(first().kind()).isEqualTo(CycleKind.ON_DEMAND);
  }

  @Test
  void the_first_burst_about_many_is_the_initial_cycle_and_counts_what_was_done() {
    initialOf(100);

    var cycle = first();

    assertThat(cycle.kind()).isEqualTo(CycleKind.INITIAL);
    assertThat(cycle.count(Deed.LOOKUP)).isEqualTo(100);
    assertThat(cycle.count(Deed.CREATE)).isEqualTo(97);
    assertThat(cycle.errors()).containsExactly(java.util.Map.entry("400 invalidValue", 3L));
    assertThat(cycle.calls()).isEqualTo(200);
    assertThat(cycle.rate().orElseThrow()).isBetween(4.9, 5.1);
    assertThat(cycle.objects()).hasSize(Cycle.FEW + 1);
  }

  @Test
  void what_comes_forty_minutes_later_is_incremental_be_it_much_or_little() {
    initialOf(100);
    var initial = first();

    now = initial.ended().plus(Duration.ofMinutes(40));
    incrementalOf(1);
    var little = after(initial);
    now = little.ended().plus(Duration.ofMinutes(40));
    incrementalOf(30);
    var much = burst(Optional.of(little), Optional.of(initial));

    assertThat(little.kind()).isEqualTo(CycleKind.INCREMENTAL);
    assertThat(much.kind()).isEqualTo(CycleKind.INCREMENTAL);
  }

  @Test
  void a_few_that_come_out_of_turn_were_provisioned_on_demand() {
    initialOf(100);
    var initial = first();

    now = initial.ended().plus(Duration.ofMinutes(15));
    incrementalOf(1);

    assertThat(after(initial).kind()).isEqualTo(CycleKind.ON_DEMAND);
  }

  @Test
  void who_meets_everybody_again_was_restarted() {
    initialOf(100);
    var initial = first();

    now = initial.ended().plus(Duration.ofMinutes(40));
    incrementalOf(95);

    assertThat(after(initial).kind()).isEqualTo(CycleKind.INITIAL);
  }

  @Test
  void ten_minutes_of_silence_end_a_burst() {
    initialOf(100);
    var cycle = first();

    assertThat(cycle.covers(cycle.ended().plus(Duration.ofMinutes(9)))).isTrue();
    assertThat(cycle.covers(cycle.ended().plus(Duration.ofMinutes(10)))).isFalse();
  }

  @Test
  void the_order_of_arrival_does_not_matter() {
    initialOf(40);
    var backwards = new ArrayList<>(stream);
    java.util.Collections.reverse(backwards);
    var other = Cycle.begin(new UUID(3, 3), backwards.get(0)).with(backwards);
    var cycle = Cycle.begin(new UUID(3, 3), stream.get(0)).with(stream);

    assertThat(other.counts()).isEqualTo(cycle.counts());
    assertThat(other.started()).isEqualTo(cycle.started());
    assertThat(other.ended()).isEqualTo(cycle.ended());
  }

  @Test
  void a_directory_is_running_then_idle_then_late_then_silent() {
    initialOf(100);
    var last = first();

    assertThat(state(last, Duration.ofMinutes(9))).isEqualTo(Pulse.State.RUNNING);
    assertThat(state(last, Duration.ofMinutes(10))).isEqualTo(Pulse.State.IDLE);
    assertThat(state(last, Duration.ofMinutes(89))).isEqualTo(Pulse.State.IDLE);
    assertThat(state(last, Duration.ofMinutes(90))).isEqualTo(Pulse.State.LATE);
    assertThat(state(last, Duration.ofHours(24))).isEqualTo(Pulse.State.SILENT);
    assertThat(pulse(last, Duration.ZERO, ClientProfile.ENTRA).nextExpected())
        .contains(last.ended().plus(Duration.ofMinutes(40)));
  }

  private static Pulse.State state(Cycle last, Duration later) {
    return pulse(last, later, ClientProfile.ENTRA).state();
  }

  private static Pulse pulse(Cycle last, Duration later, ClientProfile profile) {
    var some = Optional.of(last);
    return new Pulse(profile, some, some, Optional.empty(), last.ended().plus(later));
  }

  @Test
  void who_keeps_to_no_clock_is_never_late() {
    initialOf(100);
    var okta = pulse(first(), Duration.ofDays(3), ClientProfile.OKTA);

    assertThat(okta.state()).isEqualTo(Pulse.State.IDLE);
    assertThat(okta.nextExpected()).isEmpty();
  }

  @Test
  void who_never_called_is_neither_idle_nor_late() {
    var nobody =
        new Pulse(ClientProfile.ENTRA, Optional.empty(), Optional.empty(), Optional.empty(), NINE);

    assertThat(nobody.state()).isEqualTo(Pulse.State.NEVER);
    assertThat(nobody.progress()).isEmpty();
  }

  @Test
  void progress_is_told_where_an_earlier_initial_cycle_says_how_many_there_are() {
    initialOf(100);
    var initial = first();
    now = initial.ended().plus(Duration.ofMinutes(40));
    initialOf(25);
    var restarted =
        Cycle.begin(new UUID(4, 4), stream.get(0))
            .with(stream)
            .judged(Optional.empty(), Optional.empty());

    var pulse =
        new Pulse(
            ClientProfile.ENTRA,
            Optional.of(restarted),
            Optional.of(restarted),
            Optional.of(initial),
            restarted.ended());

    assertThat(pulse.progress().orElseThrow()).isBetween(0.24, 0.26);
    assertThat(pulse.remaining().orElseThrow())
        .isBetween(Duration.ofSeconds(28), Duration.ofSeconds(32));
    assertThat(pulse(initial, Duration.ZERO, ClientProfile.ENTRA).progress()).isEmpty();
  }
}
