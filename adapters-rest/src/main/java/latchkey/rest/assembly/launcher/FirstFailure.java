package latchkey.rest.assembly.launcher;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Listens to the log for the first exception of a start. The server tells a failed deployment to
 * nobody else, and the exceptions after the first are its consequences.
 */
final class FirstFailure extends Handler {
  private final AtomicReference<Throwable> first = new AtomicReference<>();

  /** The innermost cause, since it is the one that can be remedied. */
  Optional<String> sentence() {
    return Optional.ofNullable(first.get()).map(FirstFailure::innermost).map(FirstFailure::told);
  }

  @Override
  public void publish(LogRecord event) {
    if (event.getThrown() != null) {
      first.compareAndSet(null, event.getThrown());
    }
  }

  @Override
  public void flush() {
    // keeps nothing back
  }

  @Override
  public void close() {
    // holds nothing open
  }

  private static Throwable innermost(Throwable thrown) {
    return thrown.getCause() == null ? thrown : innermost(thrown.getCause());
  }

  private static String told(Throwable cause) {
    var message = Optional.ofNullable(cause.getMessage()).orElseGet(cause::toString);
    return message.lines().findFirst().orElse("").strip();
  }
}
