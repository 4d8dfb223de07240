package latchkey.persistence.jpa.group;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Moves versions of groups, whatever they are. */
final class Bump {
  static final String TEXT =
      "update groups set version = version + 1, modified = ? where org = ? and id = ?";

  private Bump() {}

  static List<Object[]> sets(UUID org, List<UUID> groups, Instant at) {
    return groups.stream().map(group -> new Object[] {at, org, group}).toList();
  }
}
