package latchkey.rest.assembly.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.nio.file.Path;
import java.util.logging.Logger;

/** Payara Micro in this process, with the application that lies beside it in the jar. */
final class Server {
  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

  private final FirstFailure failure = new FirstFailure();
  private final Address address;

  private Server(Address address) {
    this.address = address;
  }

  /** Returns once the application is deployed. */
  static void start(Address address, Path scratch) {
    new Server(address).boot(scratch);
  }

  private void boot(Path scratch) {
    Scratch.prepare(scratch);
    PayaraMicro.setUpackedJarDir(scratch.toFile());
    var micro = PayaraMicro.getInstance();
    micro.setRootDir(scratch.toFile());
    micro.setHttpPort(address.port());
    micro.setNoHazelcast(true);
    micro.setPreBootHandler(this::beforeStart);
    try {
      requireDeployed(micro.bootStrap());
    } catch (BootstrapException e) {
      throw new CannotStart(
          "The server did not start: " + failure.sentence().orElse(e.getMessage()), e);
    }
  }

  private void beforeStart(AdminCommandRunner commands) {
    // without an address the server listens on all of them
    commands.run("set", LISTENER + ".address=" + address.host().getHostAddress());
    // not earlier: the server reads its logging configuration anew, which drops handlers
    Logger.getLogger("").addHandler(failure);
  }

  // the server reports itself ready without its application, too
  private void requireDeployed(PayaraMicroRuntime runtime) {
    if (runtime.getDeployedApplicationNames().isEmpty()) {
      throw new CannotStart(
          "Latchkey did not start: " + failure.sentence().orElse("see the log above") + ".");
    }
    Logger.getLogger("").removeHandler(failure);
  }
}
