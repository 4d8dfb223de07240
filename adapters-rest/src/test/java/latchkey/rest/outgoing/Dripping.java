package latchkey.rest.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Sends one header line after another, without haste and without end. */
final class Dripping implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

  Dripping() throws IOException {
    var thread = new Thread(this::drip, "dripping");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void drip() {
    try (var connection = socket.accept()) {
      var out = connection.getOutputStream();
      out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
      while (true) {
        out.write("X-Drip: 1\r\n".getBytes(StandardCharsets.US_ASCII));
        Thread.sleep(500);
      }
    } catch (IOException | InterruptedException end) {
      // the other side has had enough
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
