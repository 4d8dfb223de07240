package latchkey.persistence.memory;

import java.time.Duration;
import java.time.Instant;
import latchkey.application.schedule.spi.installation.Leases;
import latchkey.persistence.memory.Tables.Lease;

final class MemoryLeases implements Leases {
  private final Memory memory;
  private final Tables tables;

  MemoryLeases(Memory memory, Tables tables) {
    this.memory = memory;
    this.tables = tables;
  }

  @Override
  public boolean acquire(String name, String holder, Instant now, Duration term) {
    return memory.run(() -> acquire(Key.of(name), holder, now, now.plus(term)));
  }

  private boolean acquire(Key name, String holder, Instant now, Instant until) {
    var held = tables.leases.get(name).filter(it -> isAnothers(it, holder, now));
    if (held.isPresent()) return false;
    tables.leases.put(name, new Lease(holder, until));
    return true;
  }

  private static boolean isAnothers(Lease lease, String holder, Instant now) {
    return !lease.holder().equals(holder) && now.isBefore(lease.until());
  }
}
