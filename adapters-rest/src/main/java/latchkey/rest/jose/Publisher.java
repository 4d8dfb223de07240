package latchkey.rest.jose;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gets the keys that somebody publishes, within a time that a waiting client has, and remembers
 * what went wrong last.
 */
final class Publisher implements ResourceRetriever {
  /** For all that has to be asked. */
  static final Duration LONGEST = Duration.ofSeconds(4);

  private static final String LATE = "no whole answer within " + LONGEST.toSeconds() + " s";

  private final Callable<String> keys;
  private final ExecutorService threads;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param keys asks for the JWK set; what it throws says why there is none
   */
  Publisher(Callable<String> keys, ExecutorService threads) {
    this.keys = keys;
    this.threads = threads;
  }

  /** Why the last try failed; empty when it did not. */
  Optional<String> trouble() {
    return trouble;
  }

  @Override
  public Resource retrieveResource(URL ignored) throws IOException {
    try {
      var resource = new Resource(inTime(), "application/jwk-set+json");
      trouble = Optional.empty();
      return resource;
    } catch (KeysUnavailableException e) {
      trouble = Optional.of(e.why());
      throw new IOException(e.why());
    }
  }

  // what is late goes on until the client of HTTP gives up, and nobody waits for it
  private String inTime() throws KeysUnavailableException {
    try {
      return threads.submit(keys).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException busy) {
      throw new KeysUnavailableException("too many issuers are being asked");
    } catch (TimeoutException late) {
      throw new KeysUnavailableException(LATE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KeysUnavailableException("the server is being stopped");
    } catch (ExecutionException e) {
      throw cause(e);
    }
  }

  private static KeysUnavailableException cause(ExecutionException e) {
    if (e.getCause() instanceof KeysUnavailableException told) return told;
    throw new IllegalStateException(e.getCause());
  }
}
