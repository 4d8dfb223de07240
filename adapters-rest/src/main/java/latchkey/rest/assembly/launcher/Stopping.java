package latchkey.rest.assembly.launcher;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether this process was told to end, by a signal or by itself. */
final class Stopping {
  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private Stopping() {}

  static void watch() {
    Runtime.getRuntime().addShutdownHook(new Thread(Stopping::begin));
  }

  /** A start that was interrupted has not failed. */
  static boolean begun() {
    return BEGUN.get();
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
