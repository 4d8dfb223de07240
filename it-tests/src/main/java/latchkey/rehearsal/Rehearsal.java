package latchkey.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import latchkey.rehearsal.directory.InvalidDirectory;
import latchkey.rehearsal.job.Quarantined;
import latchkey.rehearsal.local.SetUpFailed;
import latchkey.rehearsal.mapping.InvalidMapping;
import latchkey.rehearsal.wire.Unreachable;

/**
 * The command line. Ends with 0 when all went well, 1 when something failed or differs, 2 when it
 * can't begin.
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    // Shorter than servers keep idle connections: one that was closed meanwhile would break a
    // request
    System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int code = run(out, System.getenv(), arguments);
    out.flush();
    System.exit(code);
  }

  static int run(PrintStream out, Map<String, String> environment, String... arguments) {
    try {
      Options options = Options.parse(arguments);
      if (options.has("help")) return help(out);
      return new Run(new Choice(options), environment, out).play() ? 0 : 1;
    } catch (InvalidOptions | InvalidMapping | InvalidDirectory e) {
      return ended(out, 2, e.getMessage());
    } catch (Unreachable | SetUpFailed | Quarantined e) {
      return ended(out, 1, e.getMessage());
    } catch (IOException e) {
      return ended(out, 2, "cannot read or write: " + e.getMessage());
    }
  }

  private static int ended(PrintStream out, int code, String sentence) {
    out.println(sentence);
    return code;
  }

  private static int help(PrintStream out) throws IOException {
    try (InputStream in = Rehearsal.class.getResourceAsStream("/help.txt")) {
      if (in == null) throw new IOException("help.txt is not in this jar");
      out.write(in.readAllBytes());
    }
    return 0;
  }
}
