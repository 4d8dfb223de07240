package latchkey.persistence.jpa.document;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** A set of ids as bytes, 16 for each. */
public final class PackedIds {
  private static final int BYTES = 16;

  private PackedIds() {}

  /** The bytes of ids. */
  public static byte[] write(Collection<UUID> ids) {
    var bytes = ByteBuffer.allocate(BYTES * ids.size());
    for (var id : ids) {
      bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
    return bytes.array();
  }

  /** The ids of bytes. */
  public static Set<UUID> read(byte[] packed) {
    var bytes = ByteBuffer.wrap(packed);
    var ids = new LinkedHashSet<UUID>();
    while (bytes.hasRemaining()) ids.add(new UUID(bytes.getLong(), bytes.getLong()));
    return ids;
  }
}
