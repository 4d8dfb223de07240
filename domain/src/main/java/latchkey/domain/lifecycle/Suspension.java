package latchkey.domain.lifecycle;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The stored reasons why a user may not enter, and since when; empty means may enter. A set, so
 * that lifting one reason never lifts another's.
 */
public record Suspension(Map<Reason, Instant> since) {
  /** Nobody objects. */
  public static final Suspension NONE = new Suspension(Map.of());

  public Suspension {
    var copy = new EnumMap<Reason, Instant>(Reason.class);
    copy.putAll(since);
    since = Collections.unmodifiableMap(copy);
    for (Reason reason : since.keySet()) requireStored(reason);
  }

  /** Adds a reason; one that is there already keeps its time. */
  public Suspension add(Reason why, Instant at) {
    if (since.containsKey(why)) return this;
    var more = new EnumMap<Reason, Instant>(Reason.class);
    more.putAll(since);
    more.put(why, at);
    return new Suspension(more);
  }

  /** Takes one reason away and leaves the others. */
  public Suspension lift(Reason why) {
    if (!since.containsKey(why)) return this;
    var fewer = new EnumMap<Reason, Instant>(since);
    fewer.remove(why);
    return new Suspension(fewer);
  }

  /** SCIM {@code active}: the view of the directory's reason alone. */
  public boolean active() {
    return !since.containsKey(Reason.DIRECTORY);
  }

  /** The stored reasons, in their natural order. */
  public Set<Reason> reasons() {
    return since.keySet();
  }

  private static void requireStored(Reason why) {
    if (!why.stored()) throw new IllegalArgumentException(why + " is derived, never stored");
  }
}
