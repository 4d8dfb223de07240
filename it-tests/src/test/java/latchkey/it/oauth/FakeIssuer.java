package latchkey.it.oauth;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer on this machine, which behaves as a test says. */
final class FakeIssuer implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile String jwks = "{\"keys\":[]}";
  private volatile Optional<String> named = Optional.empty();
  private volatile Optional<String> keysAt = Optional.empty();
  private volatile int status = 200;
  private volatile long pause;

  FakeIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              var thread = new Thread(work);
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext(
        "/tenant/v2.0/.well-known/openid-configuration", it -> answer(it, configuration()));
    server.createContext("/keys", this::keys);
    server.start();
  }

  /** As Entra's are named. */
  String issuer() {
    return base() + "/tenant/v2.0";
  }

  String keysAddress() {
    return base() + "/keys";
  }

  private String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String configuration() {
    return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}"
        .formatted(named.orElse(issuer()), keysAt.orElse(keysAddress()));
  }

  private void keys(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    answer(exchange, jwks);
  }

  private void answer(HttpExchange exchange, String text) throws IOException {
    try (exchange) {
      Thread.sleep(pause);
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  FakeIssuer publishes(SigningKey... keys) {
    return publishes(SigningKey.jwks(keys));
  }

  FakeIssuer publishes(String text) {
    jwks = text;
    return this;
  }

  /** Its configuration says so, whatever it is. */
  FakeIssuer namedAs(String issuer) {
    named = Optional.of(issuer);
    return this;
  }

  FakeIssuer withKeysAt(String address) {
    keysAt = Optional.of(address);
    return this;
  }

  FakeIssuer answering(int other) {
    status = other;
    return this;
  }

  FakeIssuer after(long milliseconds) {
    pause = milliseconds;
    return this;
  }

  /** How often somebody wanted its keys. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
