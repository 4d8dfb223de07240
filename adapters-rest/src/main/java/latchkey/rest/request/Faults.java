package latchkey.rest.request;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Logs bugs without what their messages may quote: names, addresses, values of rows. */
public final class Faults {
  private static final Logger LOG = Logger.getLogger(Faults.class.getName());

  private Faults() {}

  /** Logs what went wrong in a request, to be found by its id. */
  public static void log(UUID requestId, Throwable fault) {
    LOG.log(Level.SEVERE, withoutMessages(fault), () -> "fault in request " + requestId);
  }

  /** The same classes and places, no message. */
  public static Throwable withoutMessages(Throwable fault) {
    var cause = fault.getCause() == null ? null : withoutMessages(fault.getCause());
    var silent = new Throwable(fault.getClass().getName(), cause);
    silent.setStackTrace(fault.getStackTrace());
    return silent;
  }
}
