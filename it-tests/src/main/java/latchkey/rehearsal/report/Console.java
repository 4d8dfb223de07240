package latchkey.rehearsal.report;

import java.io.PrintStream;

/** Lines, and on a terminal one line below them that is redrawn. Safe for several threads. */
public final class Console {
  private static final String ERASE_LINE = "\r\u001B[2K";

  private final PrintStream out;
  private final boolean terminal;
  private String status = "";

  public Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  boolean terminal() {
    return terminal;
  }

  public synchronized void line(String text) {
    if (!status.isEmpty()) out.print(ERASE_LINE);
    out.println(text);
    draw();
  }

  synchronized void status(String text) {
    if (!status.isEmpty()) out.print(ERASE_LINE);
    status = text;
    draw();
  }

  private void draw() {
    out.print(status);
    out.flush();
  }
}
