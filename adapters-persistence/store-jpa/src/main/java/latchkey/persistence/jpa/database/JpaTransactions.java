package latchkey.persistence.jpa.database;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import latchkey.application.transaction.spi.installation.Transactions;

/** Transactions of the data base. */
@Dependent
public class JpaTransactions implements Transactions {
  private final Database database;

  @Inject
  public JpaTransactions(Database database) {
    this.database = database;
  }

  @Override
  public <R> R run(Supplier<R> work) {
    return database.run(work);
  }
}
