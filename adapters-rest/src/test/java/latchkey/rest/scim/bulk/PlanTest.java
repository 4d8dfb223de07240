package latchkey.rest.scim.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
  @Test
  void operations_that_need_nothing_are_done_as_they_were_sent() {
    assertThat(Plan.of(List.of(Set.of(), Set.of(), Set.of())))
        .containsExactly(List.of(0), List.of(1), List.of(2));
  }

  @Test
  void what_refers_backward_waits_for_nothing() {
    assertThat(Plan.of(List.of(Set.of(), Set.of(0), Set.of(0, 1))))
        .containsExactly(List.of(0), List.of(1), List.of(2));
  }

  @Test
  void what_is_referred_to_is_done_just_before() {
    assertThat(Plan.of(List.of(Set.of(), Set.of(3), Set.of(), Set.of())))
        .containsExactly(List.of(0), List.of(3), List.of(1), List.of(2));
  }

  @Test
  void a_chain_forward_is_done_from_its_end() {
    assertThat(Plan.of(List.of(Set.of(1), Set.of(2), Set.of(3), Set.of())))
        .containsExactly(List.of(3), List.of(2), List.of(1), List.of(0));
  }

  @Test
  void what_refers_to_itself_is_a_step_of_one() {
    assertThat(Plan.of(List.of(Set.of(0), Set.of()))).containsExactly(List.of(0), List.of(1));
  }

  @Test
  void a_circle_is_one_step_in_the_order_of_the_request() {
    assertThat(Plan.of(List.of(Set.of(2), Set.of(), Set.of(3), Set.of(0))))
        .containsExactly(List.of(0, 2, 3), List.of(1));
  }

  @Test
  void circles_that_touch_are_one_and_what_they_need_comes_before() {
    assertThat(Plan.of(List.of(Set.of(1), Set.of(0, 2), Set.of(1, 3), Set.of(), Set.of(0))))
        .containsExactly(List.of(3), List.of(0, 1, 2), List.of(4));
  }

  @Test
  void a_thousand_in_a_row_are_no_trouble() {
    var needs = new ArrayList<Set<Integer>>();
    for (int i = 0; i < BulkLimits.MAX_OPERATIONS; i++) needs.add(Set.of((i + 1) % 1_000));

    assertThat(Plan.of(needs)).hasSize(1);
    needs.set(BulkLimits.MAX_OPERATIONS - 1, Set.of());
    assertThat(Plan.of(needs)).hasSize(1_000).startsWith(List.of(999)).endsWith(List.of(0));
  }
}
