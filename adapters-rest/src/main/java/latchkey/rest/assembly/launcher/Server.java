package latchkey.rest.assembly.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.File;
import java.io.IOException;

/** Payara Micro in this process, with the application that lies beside it in the jar. */
final class Server {
  /** The build made the descriptors; reading the schemas of Jakarta EE costs a start 4 %. */
  private static final String NO_VALIDATION =
      "configs.config.server-config.admin-service.das-config.deploy-xml-validation=none";

  private final Address address;
  private final DataFolder data;
  private final LogFormat format;
  private StartLog log;
  private HttpListener listener;

  private Server(Address address, DataFolder data, LogFormat format) {
    this.address = address;
    this.data = data;
    this.format = format;
  }

  /** Returns once the application is deployed and can be asked. */
  static void start(Address address, DataFolder data, LogFormat format) {
    Scratch.prepare(data.scratch());
    BootProperties.addTo(System.getProperties());
    new Server(address, data, format).boot(data.scratch().toFile());
  }

  private void boot(File scratch) {
    try {
      requireDeployed(configured(scratch).bootStrap());
      listener.open();
      Stopping.first(listener::close);
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
    log = StartLog.install(format);
    listener = HttpListener.closed(commands, address, NO_VALIDATION);
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
