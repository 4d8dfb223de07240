package latchkey.persistence.jpa.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** An id that may be missing: EclipseLink's own conversion of ids does not expect that. */
@Converter
public class PerhapsId implements AttributeConverter<UUID, Object> {
  @Override
  public Object convertToDatabaseColumn(UUID id) {
    return id;
  }

  @Override
  public UUID convertToEntityAttribute(Object column) {
    return (UUID) column;
  }
}
