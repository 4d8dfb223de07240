package latchkey.persistence.jpa.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import latchkey.domain.organization.OrganizationId;

/**
 * Remembers for at most 5 s what an organization defined, so that hardly any request asks the data
 * base for it. A change forgets it on this node at once; other nodes follow within those 5 s.
 * Whoever writes by what is outdated meets a foreign key, and looks again.
 */
@ApplicationScoped
public class KnownSchemas {
  private static final long AT_MOST = Duration.ofSeconds(5).toNanos();
  private static final int MOST = 10_000;

  private final ConcurrentHashMap<UUID, Known> known = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final LongSupplier nanos;

  public KnownSchemas() {
    this(System::nanoTime);
  }

  /**
   * @param nanos time that only ever grows
   */
  public KnownSchemas(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Forgets the organization's: the next to ask looks. */
  void forget(OrganizationId organization) {
    generation.incrementAndGet();
    known.remove(organization.value());
  }

  /** As remembered, or as looked up. */
  Definitions of(OrganizationId organization, Supplier<Definitions> look) {
    long now = nanos.getAsLong();
    var remembered = known.get(organization.value());
    if (remembered != null && now - remembered.since() < AT_MOST) return remembered.definitions();
    // A look-up that began before something was forgotten may have seen the state of before.
    long before = generation.get();
    var found = look.get();
    if (before == generation.get()) remember(organization, new Known(found, now));
    return found;
  }

  private void remember(OrganizationId organization, Known entry) {
    if (known.size() >= MOST) known.clear();
    known.put(organization.value(), entry);
  }

  private record Known(Definitions definitions, long since) {}
}
