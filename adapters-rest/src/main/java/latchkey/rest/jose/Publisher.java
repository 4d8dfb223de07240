package latchkey.rest.jose;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Gives the keys that somebody publishes, in time, and remembers what went wrong last. */
final class Publisher implements JWKSetSource<Patience> {
  private final Callable<JWKSet> keys;
  private final ExecutorService threads;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param keys asks for them; what it throws says why there are none
   */
  Publisher(Callable<JWKSet> keys, ExecutorService threads) {
    this.keys = keys;
    this.threads = threads;
  }

  /** Why the last try failed; empty when it did not. */
  Optional<String> trouble() {
    return trouble;
  }

  @Override
  public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator why, long time, Patience patience)
      throws JWKSetUnavailableException {
    try {
      var found = within(patience.left());
      trouble = Optional.empty();
      return found;
    } catch (KeysUnavailableException e) {
      trouble = Optional.of(e.why());
      throw new JWKSetUnavailableException(e.why());
    }
  }

  // what is late goes on until the client of HTTP gives up, and nobody waits for it
  private JWKSet within(Duration time) throws KeysUnavailableException {
    try {
      return threads.submit(keys).get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException busy) {
      throw new KeysUnavailableException("too many issuers are being asked");
    } catch (TimeoutException late) {
      throw new KeysUnavailableException(
          "no whole answer within " + Patience.LONGEST.toSeconds() + " s");
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

  @Override
  public void close() {
    // the threads are others', too
  }
}
