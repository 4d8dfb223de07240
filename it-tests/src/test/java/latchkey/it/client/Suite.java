package latchkey.it.client;

import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.BeforeEach;

/** What HTTP suites share: a server that is started once, and an organization for each test. */
public abstract class Suite {
  protected Administrator operator;
  protected Organization organization;

  /** The server under test; a subclass names another one to run all of a suite there. */
  protected Server server() {
    return Servers.onH2();
  }

  @BeforeEach
  void a_fresh_organization() {
    operator = Administrator.operatorOf(server());
    organization = Organization.fresh(operator);
  }
}
