package latchkey.domain.compatibility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;

/**
 * How a connection leans on a rule of tolerance.
 *
 * @param rule its name
 * @param first when it was needed first
 * @param last when it was needed last
 * @param days how many requests needed it, by day in UTC, the last {@link #DAYS} of them
 */
public record RuleUse(
    OrganizationId organization,
    ConnectionId connection,
    String rule,
    Instant first,
    Instant last,
    SortedMap<LocalDate, Long> days) {
  /** How many days are counted one by one: today and those before. */
  public static final int DAYS = 30;

  public RuleUse {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /** The rule was never needed before. */
  public static RuleUse begin(
      OrganizationId organization, ConnectionId connection, String rule, Instant at) {
    return new RuleUse(organization, connection, rule, at, at, new TreeMap<>(Map.of(day(at), 1L)));
  }

  /** It was needed once more, whenever that was. */
  public RuleUse again(Instant at) {
    var counted = new TreeMap<>(days);
    counted.merge(day(at), 1L, Long::sum);
    var latest = at.isAfter(last) ? at : last;
    var earliest = at.isBefore(first) ? at : first;
    return new RuleUse(
        organization, connection, rule, earliest, latest, counted.tailMap(oldest(latest)));
  }

  /** How many requests needed it in the last days. */
  public long recently(Instant now) {
    return days.tailMap(oldest(now)).values().stream().mapToLong(Long::longValue).sum();
  }

  private static LocalDate oldest(Instant now) {
    return day(now.minus(Duration.ofDays(DAYS - 1L)));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
