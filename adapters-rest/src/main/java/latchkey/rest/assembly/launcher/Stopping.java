package latchkey.rest.assembly.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Whether this process was told to end, by a signal or by itself. */
final class Stopping {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private static final AtomicReference<Runnable> FIRST = new AtomicReference<>(() -> {});

  private Stopping() {}

  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(Stopping::begin));
    Signals.handle(Stopping::end);
  }

  /** What a signal has to wait for; at first nothing. */
  static void first(Runnable work) {
    FIRST.set(work);
  }

  /** A start that was interrupted has not failed. */
  static boolean begun() {
    return BEGUN.get();
  }

  /** Ends this process, from the first moment in silence. */
  static void exit(int status) {
    begin();
    System.exit(status);
  }

  private static void end(int signal) {
    begin();
    try {
      FIRST.get().run();
    } finally {
      // as a shell expects of what a signal ended
      exit(128 + signal);
    }
  }

  // a stopping server prints lists of its resources, and logs past a log manager that is gone
  private static void begin() {
    BEGUN.set(true);
    System.setOut(mute());
    System.setErr(mute());
  }

  private static PrintStream mute() {
    return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
  }
}
