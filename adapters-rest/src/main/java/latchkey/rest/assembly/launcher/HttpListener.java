package latchkey.rest.assembly.launcher;

import fish.payara.micro.ClusterCommandResult.ExitStatus;
import fish.payara.micro.boot.AdminCommandRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where the server is asked. Open only while the application is there: a server without one answers
 * 404 to everything, and a directory takes that for "deleted".
 */
final class HttpListener {
  private static final String SERVER = "configs.config.server-config.";

  private static final String LISTENER =
      SERVER + "network-config.network-listeners.network-listener.http-listener.";

  private static final String HTTP =
      SERVER + "network-config.protocols.protocol.http-listener.http.";

  private static final String VIRTUAL_SERVER = SERVER + "http-service.virtual-server.server.";

  /** A filter of 8 KiB is the longest that is read, and each byte may come as three. */
  private static final int MOST_HEADER_BYTES = 64 * 1024;

  private final AdminCommandRunner commands;
  private final Address address;

  private HttpListener(AdminCommandRunner commands, Address address) {
    this.commands = commands;
    this.address = address;
  }

  /**
   * Prepares it before the server starts.
   *
   * @param more settings of the server, since each command costs a start some of its time
   */
  static HttpListener closed(AdminCommandRunner commands, Address address, String... more) {
    var listener = new HttpListener(commands, address);
    var settings =
        new ArrayList<>(
            List.of(
                LISTENER + "enabled=false",
                // a server opened later takes the servers' single sign-on for wanted, and then
                // loses count of requests that are answered later
                VIRTUAL_SERVER + "sso-enabled=false",
                // without an address the server listens on all of them
                LISTENER + "address=" + address.host().getHostAddress(),
                // what is too long, or has a body nobody asked for, is for the application to say
                HTTP + "header-buffer-length-bytes=" + MOST_HEADER_BYTES,
                HTTP + "allow-payload-for-undefined-http-methods=true"));
    Collections.addAll(settings, more);
    listener.set(settings);
    return listener;
  }

  /** Once the application is deployed. */
  void open() {
    // the server would go on without a port that somebody took meanwhile
    address.requireFree();
    set(List.of(LISTENER + "enabled=true"));
  }

  /**
   * Before the server stops: while it takes the application down it answers for it, with an empty
   * 200 among others. Cuts what is being answered, which nobody has taken for done.
   */
  void close() {
    set(List.of(LISTENER + "enabled=false"));
  }

  private void set(List<String> settings) {
    var result = commands.run("set", settings.toArray(String[]::new));
    if (result.getExitStatus() != ExitStatus.SUCCESS) {
      throw new CannotStart("The server did not take its settings: " + result.getFailureCause());
    }
  }
}
