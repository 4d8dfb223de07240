package latchkey.rehearsal.job;

/**
 * The whole job stops: the credentials don't hold, the target isn't SCIM, or too much has failed.
 */
public final class Quarantined extends RuntimeException {
  private static final long serialVersionUID = 1;

  Quarantined(String message) {
    super(message);
  }
}
