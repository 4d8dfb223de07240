package latchkey.rest.assembly.launcher;

/**
 * Where the runnable jar begins. Compiled for Java 8, so that a JVM too old for everything else can
 * still say so in a sentence.
 */
public final class Main {
  private static final int OLDEST = 17;

  private Main() {}

  /** Starts the server; takes no arguments, settings come from the environment. */
  public static void main(String[] arguments) {
    String refusal =
        refusal(
            System.getProperty("java.specification.version"),
            System.getProperty("java.version"),
            System.getProperty("java.home"));
    if (!refusal.isEmpty()) {
      System.err.println(refusal);
      System.exit(1);
    }
    Launcher.launch(arguments);
  }

  /**
   * Why a Java cannot be used; empty when it can.
   *
   * @param specification its feature release: 1.8 or 11, for example
   */
  static String refusal(String specification, String version, String home) {
    return feature(specification) < OLDEST
        ? "Latchkey needs Java 17 or newer, and this is Java " + version + " from " + home + "."
        : "";
  }

  // "1.8" until Java 8, "9" and so on since
  private static int feature(String specification) {
    return Integer.parseInt(specification.substring(specification.indexOf('.') + 1));
  }
}
