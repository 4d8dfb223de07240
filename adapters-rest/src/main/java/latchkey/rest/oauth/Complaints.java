package latchkey.rest.oauth;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import latchkey.domain.credential.CredentialId;

/**
 * Which complaints about clients were written down just now. Whoever knows the id of a client can
 * be refused in its name as often as he likes; that fills no log.
 */
@ApplicationScoped
class Complaints {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final ConcurrentHashMap<Complained, Instant> noted = new ConcurrentHashMap<>();

  private record Complained(CredentialId client, String description) {}

  /** Whether this is the first of its kind within a minute. */
  boolean isNew(CredentialId client, String description, Instant now) {
    if (noted.size() >= MOST) noted.clear();
    var key = new Complained(client, description);
    var before = noted.putIfAbsent(key, now);
    return before == null || (isOver(before, now) && noted.replace(key, before, now));
  }

  private static boolean isOver(Instant then, Instant now) {
    return !now.isBefore(then.plus(PAUSE));
  }
}
