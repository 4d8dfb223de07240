package latchkey.rest.assembly.launcher;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;

/** Where the server listens: an address of this machine and a port that was free a moment ago. */
record Address(InetAddress host, int port) {

  /**
   * Tries the port before the server does, because the server would carry on without it.
   *
   * @param port 0 for any free one
   */
  static Address free(String host, int port) {
    try {
      return free(InetAddress.getByName(host), port);
    } catch (UnknownHostException e) {
      throw new CannotStart("LATCHKEY_HOST is " + host + ", which is no address here.", e);
    }
  }

  /** Tries it again. */
  void requireFree() {
    free(host, port);
  }

  private static Address free(InetAddress host, int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return new Address(host, socket.getLocalPort());
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot listen on " + literal(host) + ":" + port + ": " + e.getMessage() + ".", e);
    }
  }

  /** For requests from this machine: a wildcard address is reached through the loopback. */
  URI local(String path) {
    var reached = host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host;
    return URI.create("http://" + literal(reached) + ":" + port + path);
  }

  /** For people. */
  String shown() {
    var near = host.isAnyLocalAddress() || host.isLoopbackAddress();
    return "http://" + (near ? "localhost" : literal(host)) + ":" + port;
  }

  private static String literal(InetAddress address) {
    var text = address.getHostAddress();
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }
}
