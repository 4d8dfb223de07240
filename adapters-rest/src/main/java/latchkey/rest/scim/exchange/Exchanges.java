package latchkey.rest.scim.exchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import latchkey.rest.scim.call.CallNote;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.security.ScimCaller;

/** Begins the exchange with whoever calls, in the caller's own dialect. */
@Dependent
public class Exchanges {
  private final ScimCaller caller;

  @Inject
  public Exchanges(ScimCaller caller) {
    this.caller = caller;
  }

  /** The exchange that a request opens. */
  public Exchange of(HttpServletRequest request) {
    var dialect = dialect();
    CallNote.of(request).needs(dialect::rules);
    return new Exchange(request, dialect);
  }

  /** How the caller deviates, in one more request of its own. */
  public Dialect dialect() {
    return Dialect.of(caller.connection().profile());
  }
}
