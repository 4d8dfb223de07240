package latchkey.rest.assembly.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.stream.Collectors;

/** How the log is written. */
enum LogFormat {
  /** A line for people, with a stack trace below it where there is one. */
  TEXT {
    @Override
    void setOn(Handler handler) {
      // as logging.properties says
    }
  },
  /** An object a line, for programs that collect logs. */
  JSON {
    @Override
    void setOn(Handler handler) {
      handler.setFormatter(ofTheServer());
    }
  };

  /** The server's own; known only to what it loads itself. */
  private static final String FORMATTER = "fish.payara.enterprise.server.logging.JSONLogFormatter";

  /** As all our times are told; its usual one has no colon in the offset. */
  private static final String RFC_3339 = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

  abstract void setOn(Handler handler);

  static LogFormat named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.word().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new CannotStart("LATCHKEY_LOG is " + name + ", which is none of " + words()));
  }

  private static String words() {
    return Arrays.stream(values()).map(LogFormat::word).collect(Collectors.joining(", ")) + ".";
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Formatter ofTheServer() {
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      var type = loader.loadClass(FORMATTER);
      var formatter = (Formatter) type.getDeclaredConstructor().newInstance();
      type.getMethod("setRecordDateFormat", String.class).invoke(formatter, RFC_3339);
      return formatter;
    } catch (ReflectiveOperationException e) {
      throw new CannotStart("The server's formatter of JSON cannot be loaded: " + e, e);
    }
  }
}
