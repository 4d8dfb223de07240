package latchkey.persistence.jpa.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import latchkey.application.call.spi.Calls;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Sql;

/** What is to be done to calls that are kept. */
@Dependent
public class JpaCalls implements Calls {
  private static final String NAMELESS =
      "update call set filter = null, subject_key = null, detail = null, body = null where org = ?";

  private final Database database;

  @Inject
  public JpaCalls(Database database) {
    this.database = database;
  }

  @Override
  public void pseudonymize(OrganizationId organization, UUID object, Set<String> subjects) {
    var org = organization.value();
    database.in(
        it -> {
          Sql sql = it.sql();
          sql.change(Phrase.of(NAMELESS + " and object = ?", org, object));
          return sql.batch(
              NAMELESS + " and subject_key = ?",
              subjects.stream().map(subject -> new Object[] {org, subject}).toList());
        });
  }
}
