package latchkey.rest.scim.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import latchkey.rest.scim.call.CallNote;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.pace.Paces;
import latchkey.rest.security.ScimCaller;

/** Begins the exchange with whoever calls, in the caller's own dialect. */
@Dependent
public class Exchanges {
  private final ScimCaller caller;
  private final Paces paces;

  @Inject
  public Exchanges(ScimCaller caller, Paces paces) {
    this.caller = caller;
    this.paces = paces;
  }

  /**
   * The exchange that a request opens, which is counted.
   *
   * @throws latchkey.rest.scim.error.ScimException 429 when there were too many
   */
  public Exchange of(HttpServletRequest request) {
    count();
    return opened(request, () -> {});
  }

  /** The exchange of a request that may take access away: whoever understands it counts it. */
  public Exchange urgent(HttpServletRequest request) {
    return opened(request, this::count);
  }

  private Exchange opened(HttpServletRequest request, Runnable pace) {
    var dialect = dialect();
    CallNote.of(request).needs(dialect::rules);
    return new Exchange(request, dialect, pace);
  }

  private void count() {
    paces.count(caller.connection());
  }

  /** How the caller deviates, in one more request of its own. */
  public Dialect dialect() {
    return Dialect.of(caller.connection().profile());
  }
}
