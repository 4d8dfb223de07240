package latchkey.persistence.jpa.tombstone;

import java.util.stream.Collectors;
import latchkey.domain.group.GroupId;
import latchkey.domain.user.Tombstone;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.PackedIds;
import latchkey.persistence.jpa.user.UserColumns;

/** A tombstone {@code t} read by SQL. */
public final class TombstoneColumns {
  /** What {@link #tombstone} reads. */
  public static final String ALL = UserColumns.of("t") + ", t.since, t.purgeable_from, t.group_ids";

  private TombstoneColumns() {}

  /** The tombstone of a row. */
  public static Tombstone tombstone(Row row) {
    return new Tombstone(
        UserColumns.user(row),
        row.instant("since"),
        row.instant("purgeable_from"),
        PackedIds.read(row.bytes("group_ids")).stream()
            .map(GroupId::new)
            .collect(Collectors.toSet()));
  }
}
