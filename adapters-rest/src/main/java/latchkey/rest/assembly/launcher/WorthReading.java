package latchkey.rest.assembly.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * News of the application, warnings of everything else. Levels alone cannot say this: some of the
 * server's loggers set their own. Named in logging.properties.
 */
public final class WorthReading implements Filter {
  @Override
  public boolean isLoggable(LogRecord event) {
    return event.getLevel().intValue() >= Level.WARNING.intValue() || ofTheApplication(event);
  }

  static boolean ofTheApplication(LogRecord event) {
    return event.getLoggerName() != null && event.getLoggerName().startsWith("latchkey");
  }
}
