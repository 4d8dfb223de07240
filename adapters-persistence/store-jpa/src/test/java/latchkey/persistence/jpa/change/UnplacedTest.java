package latchkey.persistence.jpa.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnplacedTest {
  private static final UUID HERE = new UUID(0, 1);
  private static final UUID ADA = new UUID(0, 2);
  private static final UUID BOB = new UUID(0, 3);

  @Test
  void nothing_has_no_order() {
    assertThat(Unplaced.inOrder(List.of())).isEmpty();
  }

  @Test
  void changes_of_different_objects_come_in_the_order_of_their_ids() {
    var first = change(1, ADA, 9);
    var second = change(2, BOB, 1);

    assertThat(Unplaced.inOrder(List.of(second, first))).containsExactly(first, second);
  }

  @Test
  void ids_are_ordered_as_data_bases_order_them_without_a_sign() {
    var low = new Unplaced(HERE, UUID.fromString("7fffffff-0000-7000-8000-000000000000"), ADA, 1);
    var high = new Unplaced(HERE, UUID.fromString("80000000-0000-7000-8000-000000000000"), BOB, 1);

    assertThat(Unplaced.inOrder(List.of(high, low))).containsExactly(low, high);
  }

  @Test
  void changes_of_one_object_change_seats_until_their_versions_ascend() {
    var drawnFirst = change(1, ADA, 3);
    var others = change(2, BOB, 1);
    var drawnLater = change(3, ADA, 2);

    assertThat(Unplaced.inOrder(List.of(drawnFirst, others, drawnLater)))
        .containsExactly(drawnLater, others, drawnFirst);
  }

  @Test
  void whatever_the_order_of_reading_each_has_one_seat_and_no_object_goes_back() {
    var changes = new ArrayList<Unplaced>();
    for (int i = 0; i < 200; i++) changes.add(change(i, new UUID(0, i % 7), 1_000 - i));
    var expected = Unplaced.inOrder(changes);
    Collections.shuffle(changes, new Random(1));

    var order = Unplaced.inOrder(changes);

    assertThat(order).isEqualTo(expected).containsExactlyInAnyOrderElementsOf(changes);
    for (int i = 0; i < 7; i++) {
      var object = new UUID(0, i);
      assertThat(order.stream().filter(one -> one.object().equals(object)))
          .isSortedAccordingTo(Comparator.comparingLong(Unplaced::version));
    }
  }

  private static Unplaced change(long id, UUID object, long version) {
    return new Unplaced(HERE, new UUID(0, id), object, version);
  }
}
