package latchkey.persistence.contract.samples;

import java.time.Instant;
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

  /** A new id as it would have been drawn then; among those of one moment greater than before. */
  public static UUID at(Instant when) {
    long tick = LAST.incrementAndGet();
    return new UUID(
        when.toEpochMilli() << 16 | 0x7000L | tick >>> 32 & 0xfff, tick << 30 >>> 2 | 1L << 63);
  }

  /** A short text never given before, for names that must differ. */
  public static String word() {
    return Long.toString(LAST.incrementAndGet(), Character.MAX_RADIX);
  }
}
