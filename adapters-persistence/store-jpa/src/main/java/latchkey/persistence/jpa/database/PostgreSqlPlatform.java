package latchkey.persistence.jpa.database;

import java.sql.Types;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQLPlatform;

/**
 * PostgreSQL as EclipseLink shall see it: a missing value has no type of its own. Otherwise every
 * converted one would be sent as a text, which a time or an id cannot be made of.
 */
public class PostgreSqlPlatform extends PostgreSQLPlatform {
  private static final long serialVersionUID = 1L;

  @Override
  public int getJDBCTypeForSetNull(DatabaseField field) {
    return Types.NULL;
  }
}
