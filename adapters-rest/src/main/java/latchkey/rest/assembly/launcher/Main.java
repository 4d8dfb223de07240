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
    if (javaVersion() < OLDEST) {
      System.err.println(
          "Latchkey needs Java 17 or 21, and this is Java "
              + System.getProperty("java.version")
              + " from "
              + System.getProperty("java.home")
              + ".");
      System.exit(1);
    }
    Launcher.launch(arguments);
  }

  private static int javaVersion() {
    String version = System.getProperty("java.specification.version");
    return Integer.parseInt(version.substring(version.indexOf('.') + 1));
  }
}
