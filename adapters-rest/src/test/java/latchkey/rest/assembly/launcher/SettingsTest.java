package latchkey.rest.assembly.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Map<String, String> NOTHING = Map.of();

  @Test
  void without_settings_only_this_machine_is_served() {
    var settings = Settings.read(NOTHING::get, NOTHING::get);

    assertThat(settings)
        .isEqualTo(
            new Settings(
                "127.0.0.1", 8080, Path.of("latchkey-data").toAbsolutePath(), LogFormat.TEXT));
  }

  @Test
  void the_environment_is_read() {
    var environment =
        Map.of(
            "LATCHKEY_HOST", "0.0.0.0",
            "LATCHKEY_PORT", "9090",
            "LATCHKEY_DATA", "/srv/keys",
            "LATCHKEY_LOG", "json");

    var settings = Settings.read(NOTHING::get, environment::get);

    assertThat(settings)
        .isEqualTo(new Settings("0.0.0.0", 9090, Path.of("/srv/keys"), LogFormat.JSON));
  }

  @Test
  void a_system_property_goes_before_the_environment() {
    var properties = Map.of("latchkey.port", "1111");
    var environment = Map.of("LATCHKEY_PORT", "2222");

    var settings = Settings.read(properties::get, environment::get);

    assertThat(settings.port()).isEqualTo(1111);
  }

  @Test
  void an_empty_value_is_no_value() {
    var environment = Map.of("LATCHKEY_PORT", "");

    var settings = Settings.read(NOTHING::get, environment::get);

    assertThat(settings.port()).isEqualTo(8080);
  }

  @Test
  void what_is_no_format_of_a_log_is_refused_with_those_that_are() {
    var environment = Map.of("LATCHKEY_LOG", "xml");

    assertThatThrownBy(() -> Settings.read(NOTHING::get, environment::get))
        .isInstanceOf(CannotStart.class)
        .hasMessage("LATCHKEY_LOG is xml, which is none of text, json.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "-1", "65536", "80 80"})
  void what_is_no_port_is_refused_by_name(String port) {
    var environment = Map.of("LATCHKEY_PORT", port);

    assertThatThrownBy(() -> Settings.read(NOTHING::get, environment::get))
        .isInstanceOf(CannotStart.class)
        .hasMessage("LATCHKEY_PORT is " + port + ", which is not a port (0 to 65535).");
  }
}
