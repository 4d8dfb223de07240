package latchkey.rest.assembly.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks the application over HTTP, as a load balancer would. */
record Readiness(URI endpoint) {
  private static final int MILLIS_BETWEEN = 50;

  static Readiness of(Address address) {
    return new Readiness(address.local("/health/ready"));
  }

  /**
   * Waits for as long as it takes: only a signal ends a server that is waiting for its database.
   */
  void await() {
    try {
      while (!answers()) {
        Thread.sleep(MILLIS_BETWEEN);
      }
    } catch (InterruptedException e) {
      throw new CannotStart("Interrupted before the server was ready.", e);
    }
  }

  private boolean answers() {
    try {
      return ((HttpURLConnection) endpoint.toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
