package latchkey.it.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import latchkey.it.server.Server;

/**
 * What a load balancer is to connections: each goes to the next node, and past those that do not
 * answer. What breaks behind it breaks before it.
 */
final class Balancer implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;

  private final AtomicInteger turn = new AtomicInteger();
  private final List<Server> nodes;
  private final ServerSocket door;

  Balancer(Server... nodes) {
    this.nodes = List.of(nodes);
    try {
      this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  /** Without a path. */
  String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void accept() throws IOException {
    while (!door.isClosed()) connect(door.accept());
  }

  private void connect(Socket client) throws IOException {
    var node = anyNode();
    if (node.isEmpty()) {
      client.close();
      return;
    }
    start(() -> pump(client, node.get()));
    start(() -> pump(node.get(), client));
  }

  private Optional<Socket> anyNode() {
    for (int tried = 0; tried < nodes.size(); tried++) {
      var node = nodes.get(turn.getAndIncrement() % nodes.size());
      try {
        return Optional.of(new Socket(InetAddress.getLoopbackAddress(), node.port()));
      } catch (IOException nobodyThere) {
        // a load balancer asks the next one
      }
    }
    return Optional.empty();
  }

  private static void pump(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      var buffer = new byte[BUFFER];
      for (int read = from.getInputStream().read(buffer); read >= 0; ) {
        to.getOutputStream().write(buffer, 0, read);
        read = from.getInputStream().read(buffer);
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    var thread = new Thread(() -> untilItBreaks(work), "balancer");
    thread.setDaemon(true);
    thread.start();
  }

  private static void untilItBreaks(Work work) {
    try {
      work.run();
    } catch (IOException end) {
      // a connection that breaks, or the balancer's own end
    }
  }
}
