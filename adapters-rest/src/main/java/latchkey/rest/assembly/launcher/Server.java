package latchkey.rest.assembly.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.File;
import java.io.IOException;

/** Payara Micro in this process, with the application that lies beside it in the jar. */
final class Server {
  private static final String HTTP =
      "configs.config.server-config.network-config.protocols.protocol.http-listener.http";

  /** A filter of 8 KiB is the longest that is read, and each byte may come as three. */
  private static final int MOST_HEADER_BYTES = 64 * 1024;

  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

  private final Address address;
  private final DataFolder data;
  private StartLog log;

  private Server(Address address, DataFolder data) {
    this.address = address;
    this.data = data;
  }

  /** Returns once the application is deployed. */
  static void start(Address address, DataFolder data) {
    Scratch.prepare(data.scratch());
    BootProperties.addTo(System.getProperties());
    new Server(address, data).boot(data.scratch().toFile());
  }

  private void boot(File scratch) {
    try {
      requireDeployed(configured(scratch).bootStrap());
    } catch (BootstrapException e) {
      throw failed("The server did not start: ", e);
    }
  }

  private PayaraMicro configured(File scratch) {
    PayaraMicro.setUpackedJarDir(scratch);
    var micro = PayaraMicro.getInstance();
    micro.setRootDir(scratch);
    micro.setHttpPort(address.port());
    // not together with setNoCluster, which would leave it running
    micro.setNoHazelcast(true);
    micro.setPreBootHandler(this::beforeStart);
    return micro;
  }

  private void beforeStart(AdminCommandRunner commands) {
    // not earlier: the server has just read its logging configuration, which drops handlers
    log = StartLog.install();
    // without an address the server listens on all of them
    commands.run("set", LISTENER + ".address=" + address.host().getHostAddress());
    // what is refused for its length, or for a body nobody asked for, is for the application to say
    commands.run("set", HTTP + ".header-buffer-length-bytes=" + MOST_HEADER_BYTES);
    commands.run("set", HTTP + ".allow-payload-for-undefined-http-methods=true");
  }

  // the server calls itself ready without its application, too
  private void requireDeployed(PayaraMicroRuntime runtime) {
    if (runtime.getDeployedApplicationNames().isEmpty() || log.failed()) {
      throw failed("Latchkey did not start: ", null);
    }
    log.release();
  }

  private CannotStart failed(String words, Exception cause) {
    try {
      log.keepIn(data.failedStart());
    } catch (IOException e) {
      log.release();
    }
    var why = log.cause().orElse("no reason was given");
    return new CannotStart(words + why + " (log: " + data.failedStart() + ")", cause);
  }
}
