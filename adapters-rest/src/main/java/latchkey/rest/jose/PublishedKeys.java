package latchkey.rest.jose;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.time.Duration;
import java.util.List;

/**
 * Keys that change where they are published. They are remembered for an hour, asked for anew when
 * one is missing, but twice a minute at most, and for a day go on being good while nobody answers.
 */
final class PublishedKeys implements KeySource {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final Duration OUTAGE = Duration.ofHours(24);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** One asks, and others wait for it a little longer than it may take. */
  private static final Duration WAIT = Patience.LONGEST.plusMillis(500);

  private final Publisher publisher;
  private final JWKSource<Patience> source;

  PublishedKeys(Publisher publisher) {
    this.publisher = publisher;
    this.source =
        JWKSourceBuilder.create(publisher)
            .cache(REMEMBERED.toMillis(), WAIT.toMillis())
            .refreshAheadCache(false)
            .rateLimited(PAUSE.toMillis())
            .outageTolerant(OUTAGE.toMillis())
            .build();
  }

  @Override
  public List<JWK> select(JWKSelector which) throws KeysUnavailableException {
    try {
      return source.get(which, Patience.begin());
    } catch (RateLimitReachedException often) {
      // those that are known are all there are, if there are any
      if (publisher.trouble().isPresent()) throw unavailable();
      return List.of();
    } catch (KeySourceException e) {
      throw unavailable();
    }
  }

  private KeysUnavailableException unavailable() {
    return new KeysUnavailableException(publisher.trouble().orElse("no answer in time"));
  }
}
