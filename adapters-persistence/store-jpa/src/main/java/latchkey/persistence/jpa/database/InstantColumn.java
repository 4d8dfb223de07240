package latchkey.persistence.jpa.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Instants in columns with time zone: the instant itself, whatever zone anybody is in. They come
 * back as the driver likes to give them.
 */
@Converter(autoApply = true)
public class InstantColumn implements AttributeConverter<Instant, Object> {
  @Override
  public Object convertToDatabaseColumn(Instant at) {
    // Data bases round beyond the microsecond, and might so make a time that was never given.
    return at == null ? null : Timestamp.from(at.truncatedTo(ChronoUnit.MICROS));
  }

  @Override
  public Instant convertToEntityAttribute(Object column) {
    if (column == null) return null;
    return column instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) column).toInstant();
  }
}
