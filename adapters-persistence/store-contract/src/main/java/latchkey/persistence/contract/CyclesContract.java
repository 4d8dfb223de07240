package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.ChangeBuilder.aChange;
import static latchkey.persistence.contract.samples.OrganizationBuilder.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latchkey.domain.change.Change;
import latchkey.domain.change.Origin;
import latchkey.domain.change.Placed;
import latchkey.domain.compatibility.RuleUse;
import latchkey.domain.credential.CredentialId;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Deed;
import latchkey.domain.cycle.Trial;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.Test;

/** What the cycles of connections must be in every store. */
public abstract class CyclesContract extends StoreSuite {
  private static final Set<CycleKind> ANY = EnumSet.allOf(CycleKind.class);
  private final ConnectionId entra = new ConnectionId(SampleIds.next());

  private Cycle save(OrganizationId owner, CycleKind kind, long minute) {
    var cycle =
        new Cycle(
            owner,
            entra,
            SampleIds.at(SampleTimes.minute(minute)),
            SampleTimes.minute(minute),
            SampleTimes.minute(minute + 2),
            kind,
            Map.of(Deed.CREATE, 3L, Deed.FAILURE, 1L),
            Map.of("409 uniqueness", 1L, "a \"b\"", 2L),
            Set.of("ab12", "cd34"));
    run(() -> store().cycles().save(owner, cycle));
    return cycle;
  }

  private Optional<Cycle> latest(Set<CycleKind> kinds, Instant at) {
    return store().cycles().latest(here, entra, kinds, at);
  }

  @Test
  void a_cycle_is_found_as_it_was_kept_last() {
    var first = save(here, CycleKind.INITIAL, 1);
    var grown = first.judged(Optional.empty(), Optional.empty());
    run(() -> store().cycles().save(here, grown));

    assertThat(store().cycles().list(here, Optional.empty(), 10)).containsExactly(grown);
    assertThat(grown.kind()).isEqualTo(CycleKind.ON_DEMAND);
  }

  @Test
  void the_latest_of_some_kinds_began_no_later_than_asked() {
    var initial = save(here, CycleKind.INITIAL, 1);
    var incremental = save(here, CycleKind.INCREMENTAL, 40);
    var test = save(here, CycleKind.TEST, 60);

    assertThat(latest(ANY, SampleTimes.day(1))).contains(test);
    assertThat(latest(ANY, SampleTimes.minute(59))).contains(incremental);
    assertThat(latest(EnumSet.of(CycleKind.INITIAL), SampleTimes.day(1))).contains(initial);
    assertThat(latest(ANY, SampleTimes.minute(0))).isEmpty();
    var other = new ConnectionId(SampleIds.next());
    assertThat(store().cycles().latest(here, other, ANY, SampleTimes.day(1))).isEmpty();
  }

  @Test
  void lists_are_latest_first_and_follow_each_other() {
    var first = save(here, CycleKind.INITIAL, 1);
    var second = save(here, CycleKind.INCREMENTAL, 40);
    var third = save(here, CycleKind.INCREMENTAL, 80);

    assertThat(store().cycles().list(here, Optional.empty(), 2)).containsExactly(third, second);
    assertThat(store().cycles().list(here, Optional.of(second.id()), 2)).containsExactly(first);
  }

  @Test
  void each_connection_has_a_list_of_its_own() {
    var first = save(here, CycleKind.INITIAL, 1);
    var second = save(here, CycleKind.INCREMENTAL, 40);
    var other = new ConnectionId(SampleIds.next());
    var own = first.connection();

    assertThat(store().cycles().of(here, own, Optional.empty(), 10)).containsExactly(second, first);
    assertThat(store().cycles().of(here, own, Optional.of(second.id()), 10)).containsExactly(first);
    assertThat(store().cycles().of(here, other, Optional.empty(), 10)).isEmpty();
  }

  @Test
  void the_last_try_of_a_connection_stays_whenever_it_is_told_of() {
    var first = new Trial(SampleTimes.minute(1), Optional.of("401"));
    var second = new Trial(SampleTimes.minute(2), Optional.empty());
    var other = new ConnectionId(SampleIds.next());

    assertThat(store().cycles().trial(here, entra)).isEmpty();
    run(() -> store().cycles().tried(here, entra, first));
    assertThat(store().cycles().trial(here, entra)).contains(first);
    run(() -> store().cycles().tried(here, entra, second));
    run(() -> store().cycles().tried(here, entra, first));
    assertThat(store().cycles().trial(here, entra)).contains(second);
    assertThat(store().cycles().trial(here, other)).isEmpty();
    assertThat(store().cycles().trial(add(anOrganization().build()).id(), entra)).isEmpty();
  }

  @Test
  void uses_of_rules_are_kept_in_the_place_of_those_before() {
    var first = RuleUse.begin(here, entra, "textAsBoolean", SampleTimes.minute(1));
    var other = RuleUse.begin(here, entra, "missingSchemas", SampleTimes.minute(2));
    run(() -> store().ruleUses().keep(here, List.of(first, other)));

    var again = first.again(SampleTimes.day(3));
    run(() -> store().ruleUses().keep(here, List.of(again)));

    assertThat(store().ruleUses().of(here)).containsExactly(other, again);
    assertThat(store().ruleUses().of(add(anOrganization().build()).id())).isEmpty();
  }

  @Test
  void what_goes_on_is_seen_over_all_organizations() {
    var elsewhere = add(anOrganization().build()).id();
    var now = SampleTimes.day(400);
    var old = save(here, CycleKind.INITIAL, 400 * 1_440 - 30);
    var here1 = save(here, CycleKind.INCREMENTAL, 400 * 1_440);
    var there = save(elsewhere, CycleKind.INITIAL, 400 * 1_440);

    assertThat(store().watched().cyclesSince(now, 100)).contains(here1, there).doesNotContain(old);
    assertThat(store().watched().cyclesSince(now, 1)).hasSize(1);
  }

  @Test
  void the_oldest_change_without_a_place_is_seen_until_it_has_one() {
    run(() -> store().placement().place(100_000));
    var first = record(by(Optional.of(entra)));
    record(by(Optional.of(entra)));

    assertThat(store().watched().unplacedSince())
        .hasValueSatisfying(it -> assertThat(it).isBeforeOrEqualTo(first.at()));
    run(() -> store().placement().place(100_000));
    assertThat(store().watched().unplacedSince()).isEmpty();
  }

  @Test
  void cycles_are_forgotten_when_their_organization_keeps_them_no_longer() {
    var brief = add(anOrganization().keepingHistory(10).build()).id();
    save(brief, CycleKind.INITIAL, 1);
    var young = save(brief, CycleKind.INCREMENTAL, 1_440);
    var ours = save(here, CycleKind.INITIAL, 1);

    while (run(() -> store().cycleBook().forget(SampleTimes.day(10).plusSeconds(600), 100))
        == 100) {
      assertThat(store().cycles().list(brief, Optional.empty(), 10)).isNotEmpty();
    }

    assertThat(store().cycles().list(brief, Optional.empty(), 10)).containsExactly(young);
    assertThat(store().cycles().list(here, Optional.empty(), 10)).containsExactly(ours);
  }

  @Test
  void placed_changes_of_connections_are_told_of_once_and_in_order() {
    readOn();
    var one = record(by(Optional.of(entra)));
    record(by(Optional.empty()));
    var two = record(by(Optional.of(entra)));
    run(() -> store().placement().place(1_000));
    var unplaced = record(by(Optional.of(entra)));

    assertThat(readOn()).containsExactly(one, two);
    assertThat(readOn()).isEmpty();
    run(() -> store().placement().place(1_000));
    assertThat(readOn()).containsExactly(unplaced);
  }

  private Change by(Optional<ConnectionId> connection) {
    var origin =
        new Origin(
            "PATCH",
            connection,
            Optional.<CredentialId>empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            SampleIds.next());
    return aChange().in(here).by(origin).build();
  }

  private Change record(Change change) {
    run(() -> store().changes().record(here, change));
    return change;
  }

  /** Other tests' organizations leave changes, too. */
  private List<Change> readOn() {
    return run(
        () -> {
          var placed = store().cycleBook().after(store().cycleBook().open(), 100_000);
          if (!placed.isEmpty()) {
            store().cycleBook().reached(placed.get(placed.size() - 1).position());
          }
          return placed.stream()
              .map(Placed::change)
              .filter(it -> it.organization().equals(here))
              .toList();
        });
  }
}
