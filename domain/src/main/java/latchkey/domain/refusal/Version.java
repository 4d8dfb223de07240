package latchkey.domain.refusal;

/** Counts the effective changes of one object, from 1. */
public record Version(long number) implements Comparable<Version> {
  /** The version of something just made. */
  public static final Version FIRST = new Version(1);

  public Version {
    if (number < 1) throw new IllegalArgumentException("a version counts from 1: " + number);
  }

  /** The version after one more effective change. */
  public Version next() {
    return new Version(number + 1);
  }

  @Override
  public int compareTo(Version other) {
    return Long.compare(number, other.number);
  }
}
