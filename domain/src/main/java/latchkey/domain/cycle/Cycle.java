package latchkey.domain.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/**
 * A burst of calls: what comes within ten minutes of what came before belongs to it.
 *
 * @param id time-ordered
 * @param ended when the last call came so far
 * @param counts how often what was done
 * @param errors how often which refusal, by status and keyword
 * @param objects hashes of the ids and values it was about, which name nobody; no more than {@link
 *     #FEW} and one are told apart
 */
public record Cycle(
    OrganizationId organization,
    ConnectionId connection,
    UUID id,
    Instant started,
    Instant ended,
    CycleKind kind,
    Map<Deed, Long> counts,
    Map<String, Long> errors,
    Set<String> objects) {
  /** How long nothing comes before a burst has ended. */
  public static final Duration GAP = Duration.ofMinutes(10);

  /**
   * A few: of each user that is new a directory may tell up to three things, two values it looks
   * for and the id it is given.
   */
  public static final int FEW = 12;

  /** What comes sooner than that after a regular cycle was not due yet. */
  private static final Duration NOT_DUE = Duration.ofMinutes(20);

  /** A burst that meets so much of what the initial cycle met is one itself. */
  private static final double ALL_BUT = 0.8;

  /** How many different errors are told apart. */
  private static final int ERRORS = 30;

  public Cycle {
    counts = Collections.unmodifiableMap(new EnumMap<>(filled(counts)));
    errors = Collections.unmodifiableMap(new TreeMap<>(errors));
    objects = Collections.unmodifiableSet(new TreeSet<>(objects));
  }

  // An EnumMap cannot be made of an empty map of unknown kind.
  private static Map<Deed, Long> filled(Map<Deed, Long> counts) {
    var all = new EnumMap<Deed, Long>(Deed.class);
    all.putAll(counts);
    return all;
  }

  /** The burst that begins with a sighting. */
  public static Cycle begin(UUID id, Sighting first) {
    return new Cycle(
        first.organization(),
        first.connection(),
        id,
        first.at(),
        first.at(),
        CycleKind.TEST,
        Map.of(),
        Map.of(),
        Set.of());
  }

  /** Whether something at that time belongs to it. */
  public boolean covers(Instant at) {
    return at.isBefore(ended.plus(GAP)) && at.isAfter(started.minus(GAP));
  }

  /** The same with all of these; none of another burst may be among them. */
  public Cycle with(List<Sighting> seen) {
    var tally = new Tally(this);
    seen.forEach(tally::add);
    return tally.cycle();
  }

  /**
   * The same, its kind told.
   *
   * @param before the last regular cycle before
   * @param initial the last initial cycle before
   */
  public Cycle judged(Optional<Cycle> before, Optional<Cycle> initial) {
    return new Cycle(
        organization,
        connection,
        id,
        started,
        ended,
        kind(before, initial),
        counts,
        errors,
        objects);
  }

  private CycleKind kind(Optional<Cycle> before, Optional<Cycle> initial) {
    if (calls() == count(Deed.PROBE) || calls() == count(Deed.TRIAL)) return CycleKind.TEST;
    if (objects.size() <= FEW) return few(before);
    boolean everybody = initial.filter(it -> met() < ALL_BUT * it.met()).isEmpty();
    return everybody ? CycleKind.INITIAL : CycleKind.INCREMENTAL;
  }

  // Before there was any cycle, an administrator tries a few.
  private CycleKind few(Optional<Cycle> before) {
    return before.filter(it -> !started.isBefore(it.ended().plus(NOT_DUE))).isPresent()
        ? CycleKind.INCREMENTAL
        : CycleKind.ON_DEMAND;
  }

  /** How often something was done. */
  public long count(Deed deed) {
    return counts.getOrDefault(deed, 0L);
  }

  /** How many calls there were; what is told of beside a call counts once. */
  public long calls() {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return all - count(Deed.MEMBER) - count(Deed.REFERENCE) - count(Deed.TRIAL);
  }

  /** How many objects were met, roughly: each is looked up or read before anything is done. */
  public long met() {
    return count(Deed.LOOKUP) + count(Deed.READ);
  }

  /** Calls per second; empty while there is no time to divide by. */
  public Optional<Double> rate() {
    var lasted = Duration.between(started, ended);
    return lasted.isZero() ? Optional.empty() : Optional.of(calls() * 1e3 / lasted.toMillis());
  }

  /** Gathers sightings, and makes one value of them. */
  private static final class Tally {
    private final Cycle of;
    private final Map<Deed, Long> counts = new EnumMap<>(Deed.class);
    private final Map<String, Long> errors;
    private final Set<String> objects;
    private Instant started;
    private Instant ended;

    Tally(Cycle of) {
      this.of = of;
      counts.putAll(of.counts);
      errors = new TreeMap<>(of.errors);
      objects = new TreeSet<>(of.objects);
      started = of.started;
      ended = of.ended;
    }

    void add(Sighting one) {
      counts.merge(one.deed(), one.times(), Long::sum);
      if (one.deed() != Deed.TRIAL) one.error().ifPresent(this::fail);
      if (objects.size() <= FEW)
        one.object().ifPresent(it -> objects.add(Integer.toHexString(it.hashCode())));
      if (one.at().isBefore(started)) started = one.at();
      if (one.at().isAfter(ended)) ended = one.at();
    }

    private void fail(String error) {
      boolean known = errors.containsKey(error) || errors.size() < ERRORS;
      errors.merge(known ? error : "other", 1L, Long::sum);
    }

    Cycle cycle() {
      return new Cycle(
          of.organization, of.connection, of.id, started, ended, of.kind, counts, errors, objects);
    }
  }
}
