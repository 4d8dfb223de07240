package latchkey.rest.assembly.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class BootPropertiesTest {
  private final Properties system = new Properties();

  @Test
  void services_of_the_server_start_side_by_side() {
    BootProperties.addTo(system);

    assertThat(system).containsEntry("org.glassfish.startupThreadPolicy", "FULLY_THREADED");
  }

  @Test
  void what_somebody_has_set_stays() {
    system.setProperty("org.glassfish.startupThreadPolicy", "USE_NO_THREADS");

    BootProperties.addTo(system);

    assertThat(system).containsEntry("org.glassfish.startupThreadPolicy", "USE_NO_THREADS");
  }

  @Test
  void addresses_of_ipv6_stay_usable() {
    BootProperties.addTo(system);

    assertThat(system).doesNotContainKey("java.net.preferIPv4Stack");
  }
}
