package latchkey.rest.assembly.launcher;

import java.util.Locale;

/** Takes what the server needs, in the order in which it could be refused, and starts it. */
final class Launcher {
  private Launcher() {}

  static void launch(String... arguments) {
    Stopping.watch();
    try {
      start(arguments);
    } catch (CannotStart e) {
      end(e.getMessage());
    } catch (RuntimeException e) {
      end("Latchkey did not start: " + e);
    }
  }

  private static void end(String sentence) {
    // a server told to end while it starts fails in many ways, none of them news
    if (!Stopping.begun()) {
      System.err.println(sentence);
      // ends what the server may have started already
      Stopping.exit(1);
    }
  }

  private static void start(String... arguments) {
    if (arguments.length > 0) {
      throw new CannotStart(
          "Latchkey takes no arguments: its settings are environment variables, see the README.");
    }
    var settings = Settings.read(System::getProperty, System::getenv);
    var data = DataFolder.take(settings.data());
    var address = Address.free(settings.host(), settings.port());
    tellTheApplication(settings, address, data);
    Server.start(address, data, settings.log());
    Readiness.of(address).await();
    System.out.print(new Greeting(address, data).text());
  }

  // as system properties, which MicroProfile Config prefers to the environment they came from
  private static void tellTheApplication(Settings settings, Address address, DataFolder data) {
    System.setProperty("latchkey.host", settings.host());
    System.setProperty("latchkey.port", String.format(Locale.ROOT, "%d", address.port()));
    System.setProperty("latchkey.data", data.path().toString());
  }
}
