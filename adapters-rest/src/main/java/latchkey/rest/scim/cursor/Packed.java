package latchkey.rest.scim.cursor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.query.Place;
import latchkey.application.query.Step;
import latchkey.domain.attribute.Value;

/**
 * A cursor as bytes: way and kind of place, expiry, count, total, then id and key of the place. A
 * key has at most 512 characters, so they are few.
 */
final class Packed {
  private static final int HEAD = 1 + Long.BYTES + Integer.BYTES + Long.BYTES;
  private static final int ID = 2 * Long.BYTES;

  private static final int BACK = 1;
  private static final int FROM = 2;
  private static final int TEXT = 4;
  private static final int MOMENT = 8;

  private Packed() {}

  static byte[] write(Cursor cursor) {
    var from = cursor.step().from();
    byte[] key = from.flatMap(Place::key).map(Packed::key).orElse(new byte[0]);
    var out = ByteBuffer.allocate(HEAD + (from.isPresent() ? ID : 0) + key.length);
    out.put((byte) kind(cursor.step()));
    out.putLong(cursor.expires().getEpochSecond()).putInt(cursor.count()).putLong(cursor.total());
    from.ifPresent(place -> id(out, place.id()).put(key));
    return out.array();
  }

  private static int kind(Step step) {
    int way = step.back() ? BACK : 0;
    return step.from().map(place -> FROM | keyKind(place)).orElse(0) | way;
  }

  private static int keyKind(Place place) {
    return place.key().map(key -> key instanceof Value.Moment ? MOMENT : TEXT).orElse(0);
  }

  private static byte[] key(Value key) {
    if (key instanceof Value.Text text) return text.value().getBytes(StandardCharsets.UTF_8);
    var at = ((Value.Moment) key).at();
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
        .putLong(at.getEpochSecond())
        .putInt(at.getNano())
        .array();
  }

  private static ByteBuffer id(ByteBuffer out, UUID id) {
    return out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  /** What {@link #write} wrote. */
  static Cursor read(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    int kind = in.get();
    var expires = Instant.ofEpochSecond(in.getLong());
    int count = in.getInt();
    long total = in.getLong();
    var from = (kind & FROM) == 0 ? Optional.<Place>empty() : Optional.of(place(in, kind));
    return new Cursor(new Step(from, (kind & BACK) != 0), count, total, expires);
  }

  private static Place place(ByteBuffer in, int kind) {
    var id = new UUID(in.getLong(), in.getLong());
    if ((kind & MOMENT) != 0) {
      var at = Instant.ofEpochSecond(in.getLong(), in.getInt());
      return new Place(Optional.of(Value.Moment.of(at)), id);
    }
    if ((kind & TEXT) == 0) return new Place(Optional.empty(), id);
    return new Place(Optional.of(new Value.Text(StandardCharsets.UTF_8.decode(in).toString())), id);
  }
}
