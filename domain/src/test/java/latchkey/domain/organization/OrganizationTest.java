package latchkey.domain.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTest {
  private final Organization contoso =
      Organization.found(
          new OrganizationId(new UUID(1, 1)), new Slug("contoso"), "Contoso", true, Instant.EPOCH);

  @Test
  void an_organization_must_be_switched_off_before_it_is_deleted() {
    assertThatThrownBy(contoso::requireDeletable)
        .isInstanceOfSatisfying(
            RefusedException.class,
            it ->
                assertThat(it.refusal())
                    .isEqualTo(
                        new Refusal.IllegalTransition("organization", "switched on", "delete")));

    contoso.switched(false).requireDeletable();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "Contoso", "con toso", "contoso.example", "", "é1"})
  void a_slug_is_short_lower_case_and_plain(String slug) {
    assertThatThrownBy(() -> new Slug(slug)).isInstanceOf(RefusedException.class);
  }
}
