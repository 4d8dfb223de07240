package latchkey.persistence.jpa.database;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The primary key of a row that belongs to an organization. */
public final class RowKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private UUID org;
  private UUID id;

  /** For JPA. */
  public RowKey() {}

  /** The key of one row. */
  public RowKey(UUID org, UUID id) {
    this.org = org;
    this.id = id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowKey key && org.equals(key.org) && id.equals(key.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(org, id);
  }
}
