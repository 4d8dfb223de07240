package latchkey.rest.scim.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallPathTest {
  private static final String ID = "2819c223-7f76-453a-919d-413861904646";

  @Test
  void an_id_of_ours_is_the_object() {
    assertThat(CallPath.of("/scim/v2/Users/" + ID))
        .isEqualTo(new CallPath("Users", Optional.of(UUID.fromString(ID)), Optional.empty()));
    assertThat(CallPath.of("/Groups/" + ID).object()).isPresent();
  }

  @Test
  void what_is_no_id_is_no_part_of_what_was_asked_for() {
    assertThat(CallPath.of("/scim/v2/Users/kim@contoso.example"))
        .isEqualTo(new CallPath("Users", Optional.empty(), Optional.of("kim@contoso.example")));
  }

  @Test
  void other_addresses_are_kept_as_they_are() {
    assertThat(CallPath.of("/scim/v2/Users").resource()).isEqualTo("Users");
    assertThat(CallPath.of("/scim/v2/Users/.search").resource()).isEqualTo("Users/.search");
    assertThat(CallPath.of("/scim/v2/ServiceProviderConfig").resource())
        .isEqualTo("ServiceProviderConfig");
    assertThat(CallPath.of("/scim/v2").resource()).isEmpty();
  }
}
