package latchkey.rest.outgoing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address as an administrator writes it: what can be said of it without looking it up. */
public final class Destination {
  private static final int LONGEST = 2048;
  private static final int LAST_PORT = 65_535;

  private Destination() {}

  /**
   * What is wrong with an address, as the end of a sentence that begins with it.
   *
   * @return empty when it may be tried
   */
  public static Optional<String> objection(String text, LoopbackAllowed loopback) {
    if (text.length() > LONGEST) return Optional.of("must not be longer than 2048 characters");
    try {
      return objection(new URI(text), loopback);
    } catch (URISyntaxException e) {
      return Optional.of("must be a URL");
    }
  }

  static Optional<String> objection(URI address, LoopbackAllowed loopback) {
    if (!schemeFits(address, loopback)) return Optional.of("must begin with https://");
    if (address.getHost() == null) return Optional.of("must name a host");
    if (address.getRawUserInfo() != null) return Optional.of("must not name a user");
    if (address.getRawFragment() != null) return Optional.of("must have no fragment");
    return portFits(address.getPort())
        ? Optional.empty()
        : Optional.of("must name a port between 1 and 65535, or none");
  }

  private static boolean schemeFits(URI address, LoopbackAllowed loopback) {
    return "https".equalsIgnoreCase(address.getScheme()) || (loopback.on() && plain(address));
  }

  static boolean plain(URI address) {
    return "http".equalsIgnoreCase(address.getScheme());
  }

  private static boolean portFits(int port) {
    return port == -1 || (port > 0 && port <= LAST_PORT);
  }
}
