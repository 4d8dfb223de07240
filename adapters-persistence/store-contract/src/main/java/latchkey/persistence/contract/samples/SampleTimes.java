package latchkey.persistence.contract.samples;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as databases keep them: in microseconds. */
public final class SampleTimes {
  /** Noon of a day in the past, with microseconds. */
  public static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");

  private SampleTimes() {}

  /** So many minutes after {@link #NOON}. */
  public static Instant minute(long minutes) {
    return NOON.plus(minutes, ChronoUnit.MINUTES);
  }

  /** So many days after {@link #NOON}. */
  public static Instant day(long days) {
    return NOON.plus(days, ChronoUnit.DAYS);
  }
}
