package latchkey.rest.assembly.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the launcher itself must know before there is a server; the application reads the rest.
 *
 * @param port 0 for any free one
 */
record Settings(String host, int port, Path data, LogFormat log) {

  /** Reads system properties before the environment, as MicroProfile Config does. */
  static Settings read(UnaryOperator<String> property, UnaryOperator<String> environment) {
    var sources = new Sources(property, environment);
    return new Settings(
        sources.find("latchkey.host").orElse("127.0.0.1"),
        port(sources.find("latchkey.port").orElse("8080")),
        folder(sources.find("latchkey.data").orElse("latchkey-data")),
        LogFormat.named(sources.find("latchkey.log").orElse("text")));
  }

  private static int port(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port >= 0 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, together with the numbers that are no ports
    }
    throw new CannotStart("LATCHKEY_PORT is " + text + ", which is not a port (0 to 65535).");
  }

  private static Path folder(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new CannotStart("LATCHKEY_DATA is " + text + ", which is not a path.", e);
    }
  }

  private record Sources(UnaryOperator<String> property, UnaryOperator<String> environment) {
    Optional<String> find(String name) {
      return given(property.apply(name))
          .or(
              () ->
                  given(
                      environment.apply(
                          name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'))));
    }

    // MicroProfile Config: an empty value is an absent one
    private static Optional<String> given(String value) {
      return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
  }
}
