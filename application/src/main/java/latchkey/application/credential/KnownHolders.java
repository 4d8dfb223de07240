package latchkey.application.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import latchkey.application.credential.spi.installation.CredentialLookup.Holder;

/**
 * Remembers for at most 5 s who holds which token, so that most requests ask no store for it.
 * Whatever changes what a token opens forgets everything on this node at once; other nodes follow
 * within those 5 s.
 */
@ApplicationScoped
public class KnownHolders {
  private static final Duration AT_MOST = Duration.ofSeconds(5);
  private static final int MOST = 10_000;

  private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  /** Forgets all: the next request with any token asks the store. */
  public void forget() {
    generation.incrementAndGet();
    known.clear();
  }

  /** The holder as remembered, or as looked up; an unknown one is not remembered. */
  Optional<Holder> find(String hash, Instant now, Supplier<Optional<Holder>> lookup) {
    var remembered = known.get(hash);
    if (remembered != null && remembered.isFresh(now, generation.get())) {
      return Optional.of(remembered.holder());
    }
    // A look-up that began before something was forgotten may have seen the state of before.
    long before = generation.get();
    var found = lookup.get();
    found.ifPresent(holder -> remember(hash, new Known(holder, now, before)));
    return found;
  }

  private void remember(String hash, Known entry) {
    if (known.size() >= MOST) known.clear();
    known.put(hash, entry);
  }

  private record Known(Holder holder, Instant since, long generation) {
    boolean isFresh(Instant now, long current) {
      return generation == current && now.isBefore(since.plus(AT_MOST));
    }
  }
}
