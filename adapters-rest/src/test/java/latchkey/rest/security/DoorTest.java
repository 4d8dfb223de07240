package latchkey.rest.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  @ParameterizedTest
  @ValueSource(strings = {"/scim", "/scim/v2/Users", "/scim/v1"})
  void everything_under_scim_needs_a_directory(String path) {
    assertThat(Door.of(path)).isEqualTo(Door.SCIM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/access", "/access/v1/users/1"})
  void everything_under_access_needs_the_product(String path) {
    assertThat(Door.of(path)).isEqualTo(Door.ACCESS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/v1/organizations", "/api/v1/session/", "/api/v1/sessions"})
  void everything_under_api_needs_an_administrator(String path) {
    assertThat(Door.of(path)).isEqualTo(Door.API);
  }

  @Test
  void signing_in_needs_nothing() {
    assertThat(Door.of("/api/v1/session")).isEqualTo(Door.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health/ready", "/scimitar", "/accessory", "/apiary"})
  void what_only_sounds_alike_is_open(String path) {
    assertThat(Door.of(path)).isEqualTo(Door.OPEN);
  }
}
