package latchkey.persistence.jpa.database;

/** The data base cannot be used, in one sentence for whoever starts the service. */
public final class CannotOpen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotOpen(String sentence) {
    super(sentence);
  }
}
