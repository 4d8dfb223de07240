package latchkey.persistence.jpa.administrator;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import latchkey.application.administrator.spi.installation.Installation;
import latchkey.persistence.jpa.database.Database;
import latchkey.persistence.jpa.database.Session;

/** What all nodes share, a row each. */
@Dependent
public class JpaInstallation implements Installation {
  private final Database database;

  @Inject
  public JpaInstallation(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> find(String name) {
    return database.in(it -> found(it, name));
  }

  private static Optional<String> found(Session session, String name) {
    return session.find(InstallationRow.class, name).map(InstallationRow::content);
  }

  // A node that comes second meets the primary key; its transaction is tried again and finds the
  // row.
  @Override
  public String keep(String name, String value) {
    return database.in(it -> found(it, name).orElseGet(() -> added(it, name, value)));
  }

  private static String added(Session session, String name, String value) {
    session.add(new InstallationRow(name, value));
    return value;
  }
}
