package latchkey.domain.organization;

import latchkey.domain.refusal.Refusal;

/**
 * How many requests a directory may make.
 *
 * @param perSecond 25 to 10,000; less than 25 is what Microsoft allows no application in its
 *     gallery to grant
 */
public record Pace(int perSecond) {
  private static final int LEAST = 25;
  private static final int MOST = 10_000;

  public Pace {
    if (perSecond < LEAST || perSecond > MOST) {
      throw new Refusal.Malformed("requestsPerSecond", "must be 25 to 10000, or null for any")
          .refused();
    }
  }

  @Override
  public String toString() {
    return Integer.toString(perSecond);
  }
}
