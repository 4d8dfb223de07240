package latchkey.rehearsal.report;

import java.time.Duration;

/** How far one part of a cycle has come. On a terminal a bar, elsewhere a line now and then. */
final class Progress {
  private static final int WIDTH = 24;
  private static final long REDRAW = Duration.ofMillis(100).toNanos();
  private static final long SAY = Duration.ofSeconds(5).toNanos();

  /** Shorter parts are over before anyone has read about them. */
  private static final int WORTH_A_LINE = 20;

  private final Console console;
  private final String part;
  private final int count;
  private final long began;
  private int done;
  private long shown;

  Progress(Console console, String part, int count, long now) {
    this.console = console;
    this.part = part;
    this.count = count;
    this.began = now;
    this.shown = now;
  }

  static Progress none(Console console) {
    return new Progress(console, "", 0, 0);
  }

  void advance(long now) {
    done++;
    if (done >= count) finish(now);
    else if (now - shown > (console.terminal() ? REDRAW : SAY)) show(now);
  }

  private void show(long now) {
    shown = now;
    if (console.terminal()) console.status(bar() + " " + words(now));
    else if (count >= WORTH_A_LINE) console.line(words(now));
  }

  private void finish(long now) {
    if (console.terminal()) console.status("");
    if (count >= WORTH_A_LINE && done == count) console.line(words(now));
  }

  private String bar() {
    int filled = WIDTH * done / Math.max(1, count);
    return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "]";
  }

  /** "initial …: users 120/200, 96/s, 0.8 s to go" */
  String words(long now) {
    double seconds = Math.max(1e-3, (now - began) / 1e9);
    double rate = done / seconds;
    // Nobody believes an estimate made of the first few
    String left = done < count / 20 ? "…" : "%.0f s to go".formatted((count - done) / rate);
    String rest = done < count ? left : "%.1f s".formatted(seconds);
    return "%s %,d/%,d, %.0f/s, %s".formatted(part, done, count, rate, rest);
  }
}
