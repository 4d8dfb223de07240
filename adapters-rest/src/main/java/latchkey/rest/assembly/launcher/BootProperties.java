package latchkey.rest.assembly.launcher;

import java.io.IOException;
import java.util.Properties;

/**
 * What the server sets for itself when its own main class begins, and nobody sets when another
 * class does. Above all that its services start side by side.
 */
final class BootProperties {
  private static final String FILE = "/MICRO-INF/payara-boot.properties";

  /** Would make an IPv6 address in LATCHKEY_HOST unusable. */
  private static final String IPV4_ONLY = "java.net.preferIPv4Stack";

  private BootProperties() {}

  /** Adds what nobody has set. */
  static void addTo(Properties system) {
    var properties = new Properties();
    try (var file = BootProperties.class.getResourceAsStream(FILE)) {
      properties.load(file);
    } catch (IOException e) {
      throw new CannotStart("The jar is damaged: " + FILE + " cannot be read.", e);
    }
    properties.remove(IPV4_ONLY);
    properties.forEach(system::putIfAbsent);
  }
}
