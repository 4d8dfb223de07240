package latchkey.domain.organization;

/** How much a connection manages. */
public record Holding(long users, long groups, long tombstones) {
  /** Whether it manages nobody and nothing. */
  public boolean isEmpty() {
    return users == 0 && groups == 0 && tombstones == 0;
  }

  @Override
  public String toString() {
    return "%d users, %d groups, %d tombstones".formatted(users, groups, tombstones);
  }
}
