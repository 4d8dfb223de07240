package latchkey.rest.assembly.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/**
 * Stands in for the log's handlers while the server starts. News of the application passes; what
 * the server says is held back until it is known whether it matters, because a failed deployment
 * fills screens and the cause is a line of them.
 */
final class StartLog extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  /** Of the server's part that deploys. */
  private static final String KERNEL = "javax.enterprise.system.core";

  /** The container lists what is wrong with an application under headings without content. */
  private static final Pattern HEADING = Pattern.compile("Exception List with|^Exception \\d+ :");

  private final List<Handler> handlers;
  private final List<LogRecord> held = new ArrayList<>();

  StartLog(List<Handler> handlers) {
    this.handlers = handlers;
  }

  static StartLog install(LogFormat format) {
    var log = new StartLog(List.of(ROOT.getHandlers()));
    log.handlers.forEach(format::setOn);
    log.handlers.forEach(ROOT::removeHandler);
    ROOT.addHandler(log);
    return log;
  }

  /**
   * Whether the application is not running. Its name is no proof: the server lists an application
   * whose context did not start as deployed, and says so only here.
   */
  synchronized boolean failed() {
    return held.stream()
        .filter(event -> event.getLevel().intValue() >= Level.SEVERE.intValue())
        .anyMatch(event -> ofTheApplication(event) || KERNEL.equals(event.getLoggerName()));
  }

  /** The start succeeded: what was held back follows, and the usual handlers take over. */
  synchronized void release() {
    ROOT.removeHandler(this);
    handlers.forEach(ROOT::addHandler);
    held.forEach(this::pass);
    held.clear();
  }

  /** The start failed: all that was held back goes to a file. */
  synchronized void keepIn(Path file) throws IOException {
    var format = new SimpleFormatter();
    Files.write(file, held.stream().map(format::format).map(String::stripTrailing).toList());
  }

  /**
   * Why the start failed. The application's own words if it had any: the server drops the causes of
   * what the application throws. Else the innermost cause of the first exception, since those after
   * it are its consequences.
   */
  synchronized Optional<String> cause() {
    return held.stream()
        .filter(StartLog::ofTheApplication)
        .findFirst()
        .map(new SimpleFormatter()::formatMessage)
        .or(
            () ->
                held.stream()
                    .map(LogRecord::getThrown)
                    .filter(t -> t != null)
                    .findFirst()
                    .map(StartLog::told));
  }

  @Override
  public synchronized void publish(LogRecord event) {
    if (ofTheApplication(event) && event.getLevel().intValue() < Level.SEVERE.intValue()) {
      pass(event);
    } else {
      held.add(event);
    }
  }

  @Override
  public void flush() {
    // what is held back is held back on purpose
  }

  @Override
  public void close() {
    // holds nothing open
  }

  private void pass(LogRecord event) {
    handlers.forEach(handler -> handler.publish(event));
  }

  private static boolean ofTheApplication(LogRecord event) {
    return WorthReading.ofTheApplication(event);
  }

  private static String told(Throwable thrown) {
    return thrown.getCause() != null ? told(thrown.getCause()) : firstLine(thrown);
  }

  private static String firstLine(Throwable cause) {
    return Optional.ofNullable(cause.getMessage()).stream()
        .flatMap(String::lines)
        .filter(line -> !HEADING.matcher(line).find())
        .findFirst()
        .orElseGet(cause::toString);
  }
}
