package latchkey.persistence.contract.samples;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Ids as the application draws them: version 7, each greater than all before it (RFC 9562). */
public final class SampleIds {
  // A counter in the place of the sub-millisecond bits keeps the order within one millisecond.
  private static final AtomicLong LAST = new AtomicLong(System.currentTimeMillis() << 12);

  private SampleIds() {}

  /** A new id. */
  public static UUID next() {
    long tick = LAST.incrementAndGet();
    long high = (tick >>> 12 << 16) | 0x7000L | (tick & 0xfff);
    long low = ThreadLocalRandom.current().nextLong() >>> 2 | 0x8000000000000000L;
    return new UUID(high, low);
  }

  /** A short text never given before, for names that must differ. */
  public static String word() {
    return Long.toString(LAST.incrementAndGet(), Character.MAX_RADIX);
  }
}
