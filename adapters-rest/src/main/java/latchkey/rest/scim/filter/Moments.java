package latchkey.rest.scim.filter;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import latchkey.domain.attribute.Value;

/** Reads xsd:dateTime (RFC 7643 §2.3.5). */
public final class Moments {
  private static final int LAST_YEAR = 9999;

  private Moments() {}

  /** The moment a text names; empty when it names none that any store could keep. */
  public static Optional<Value.Moment> read(String text) {
    try {
      var parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      // Without a zone xsd leaves it open; UTC is what answers use.
      var at =
          parsed instanceof OffsetDateTime exact
              ? exact
              : ((LocalDateTime) parsed).atOffset(ZoneOffset.UTC);
      return Optional.of(at)
          .filter(it -> it.getYear() >= 1 && it.getYear() <= LAST_YEAR)
          .map(it -> new Value.Moment(it.toInstant(), text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
