package latchkey.persistence.contract;

import static latchkey.persistence.contract.samples.UserBuilder.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import latchkey.application.query.Slice;
import latchkey.domain.adoption.Conflict;
import latchkey.domain.adoption.Conflict.State;
import latchkey.domain.adoption.ConflictId;
import latchkey.domain.adoption.Person;
import latchkey.domain.lifecycle.Retention;
import latchkey.domain.refusal.Refusal.Taken;
import latchkey.domain.user.ProductReference;
import latchkey.domain.user.Tombstone;
import latchkey.domain.user.UserId;
import latchkey.domain.user.UserKey;
import latchkey.domain.user.UserName;
import latchkey.persistence.contract.samples.SampleIds;
import latchkey.persistence.contract.samples.SampleTimes;
import org.junit.jupiter.api.Test;

/** What people whom the product knew before any directory must be in every store. */
public abstract class ConflictsContract extends StoreSuite {
  private static final ProductReference SEVEN = new ProductReference("P-7");

  @Test
  void a_reference_is_kept_through_life_and_death() {
    var user = add(aUser().in(here).named("Ada").referredToAs("P-7").build());

    assertThat(store().users().find(user.key())).contains(user);
    assertThat(store().conflicts().named(here, new UserName("ADA"))).contains(user);
    assertThat(store().conflicts().referredTo(here, SEVEN)).contains(user);
    assertThat(store().conflicts().referredTo(here, new ProductReference("p-7"))).isEmpty();
    var tombstone = Tombstone.of(user, Set.of(), SampleTimes.NOON, Retention.DEFAULT);
    run(
        () -> {
          store().tombstones().add(user.key(), tombstone);
          store().users().remove(user.key());
        });
    assertThat(store().tombstones().find(user.key())).contains(tombstone);
    assertThat(store().conflicts().referredTo(here, SEVEN)).isEmpty();
    assertThat(store().conflicts().buried(here, new UserName("ada"))).isTrue();
    assertThat(store().conflicts().buried(here, new UserName("grace"))).isFalse();
  }

  @Test
  void a_reference_is_one_persons_and_many_have_none() {
    add(aUser().in(here).referredToAs("P-7").build());
    var other = add(aUser().in(here).build());
    add(aUser().in(here).build());

    var refusal = refusalOf(() -> change(other.key(), it -> it.referredToAs(SEVEN)));

    assertThat(refusal).isEqualTo(new Taken("User", "reference", "P-7"));
    assertThat(refusalOf(() -> add(aUser().in(here).referredToAs("P-7").build())))
        .isEqualTo(new Taken("User", "reference", "P-7"));
    change(other.key(), it -> it.referredToAs(new ProductReference("P-8")));
  }

  @Test
  void a_conflict_is_found_as_it_was_added() {
    var conflict = add(conflict("Ada", "P-7", Optional.of(new UserId(SampleIds.next()))));
    var nobodys = add(conflict("Grace", "P-8", Optional.empty()));

    assertThat(store().conflicts().of(here, person("ada", "P-7"))).contains(conflict);
    assertThat(store().conflicts().of(here, person("Ada", "P-8"))).isEmpty();
    assertThat(run(() -> store().conflicts().findForChange(here, nobodys.id()))).contains(nobodys);
    assertThat(store().conflicts().open(here, Slice.first(10))).containsExactly(conflict, nobodys);
  }

  @Test
  void what_is_settled_is_kept_and_not_listed() {
    var first = add(conflict("Ada", "P-7", Optional.empty()));
    var second = add(conflict("Grace", "P-8", Optional.empty()));

    run(() -> store().conflicts().save(here, first.settled(State.DISMISSED)));

    assertThat(store().conflicts().open(here, Slice.first(10))).containsExactly(second);
    assertThat(store().conflicts().of(here, person("Ada", "P-7")))
        .contains(first.settled(State.DISMISSED));
  }

  @Test
  void open_ones_are_listed_part_by_part() {
    var all =
        IntStream.range(0, 5)
            .mapToObj(i -> add(conflict("user-" + i, "P-" + i, Optional.empty())))
            .toList();

    var first = store().conflicts().open(here, Slice.first(3));
    var rest = store().conflicts().open(here, Slice.first(3).from(first.get(2).id().value()));

    assertThat(first).isEqualTo(all.subList(0, 3));
    assertThat(rest).isEqualTo(all.subList(3, 5));
  }

  @Test
  void all_about_somebody_is_forgotten() {
    var user = new UserKey(here, new UserId(SampleIds.next()));
    add(conflict("Ada", "P-7", Optional.of(user.id())));
    add(conflict("lovelace", "P-8", Optional.empty()));
    var other = add(conflict("Grace", "P-9", Optional.empty()));

    run(() -> store().conflicts().forget(user, new UserName("Lovelace")));

    assertThat(store().conflicts().open(here, Slice.first(10))).isEqualTo(List.of(other));
  }

  private Conflict add(Conflict conflict) {
    run(() -> store().conflicts().add(here, conflict));
    return conflict;
  }

  private Conflict conflict(String name, String reference, Optional<UserId> user) {
    return new Conflict(
        here,
        new ConflictId(SampleIds.next()),
        new UserName(name),
        new ProductReference(reference),
        Conflict.Kind.REFERENCE_TAKEN,
        user,
        SampleTimes.NOON,
        State.OPEN);
  }

  private static Person person(String name, String reference) {
    return new Person(new UserName(name), new ProductReference(reference), Optional.empty());
  }
}
