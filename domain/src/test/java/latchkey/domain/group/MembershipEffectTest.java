package latchkey.domain.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipEffectTest {
  private static final MemberId BABS = new MemberId(new UUID(0, 1));
  private static final MemberId KIM = new MemberId(new UUID(0, 2));

  @Test
  void who_joins_and_leaves_in_one_request_did_neither() {
    var effect = joined(BABS).then(left(BABS));

    assertThat(effect.isEmpty()).isTrue();
  }

  @Test
  void who_leaves_and_joins_again_did_neither() {
    assertThat(left(BABS).then(joined(BABS)).isEmpty()).isTrue();
  }

  @Test
  void effects_on_different_people_add_up() {
    var effect = joined(BABS).then(left(KIM));

    assertThat(effect).isEqualTo(new MembershipEffect(Set.of(BABS), Set.of(KIM)));
    assertThat(effect.concerned()).containsExactlyInAnyOrder(BABS, KIM);
  }

  private static MembershipEffect joined(MemberId who) {
    return new MembershipEffect(Set.of(who), Set.of());
  }

  private static MembershipEffect left(MemberId who) {
    return new MembershipEffect(Set.of(), Set.of(who));
  }
}
