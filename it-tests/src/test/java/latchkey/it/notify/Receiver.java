package latchkey.it.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A product's receiver of webhooks on the loopback, which answers as a test says. */
final class Receiver implements AutoCloseable {
  private static final int FINE = 204;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
  private final Map<String, String> headers;

  private Receiver(Map<String, String> headers) {
    this.headers = headers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::receive);
    server.setExecutor(threads);
    server.start();
  }

  static Receiver start() {
    return new Receiver(Map.of());
  }

  /** Says these with each answer. */
  static Receiver saying(Map<String, String> headers) {
    return new Receiver(headers);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** Answers the next ones so, and all after them with 204. */
  Receiver answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  List<Told> told() {
    return told;
  }

  /** Waits for so many. */
  List<Told> told(int count) {
    return told(it -> it.size() >= count, Duration.ofSeconds(20));
  }

  List<Told> told(Predicate<List<Told>> enough, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!enough.test(told) && System.nanoTime() < end) pause();
    assertThat(enough.test(told)).describedAs("told in time: %s", told).isTrue();
    return List.copyOf(told);
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    long now = System.nanoTime();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    told.add(new Told(now, Map.copyOf(exchange.getRequestHeaders()), body));
    var status = answers.poll();
    headers.forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(status == null ? FINE : status, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
