package latchkey.rehearsal.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * A server as a directory's client sees it: a base URL and a bearer token. Safe for several
 * threads.
 */
public final class Target {
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final CopyOnWriteArrayList<Consumer<Exchange>> listeners = new CopyOnWriteArrayList<>();
  private final Latencies latencies = new Latencies();
  private final String base;
  private final Map<String, String> headers;
  private final Patience patience;
  private volatile boolean answeredBefore;

  /**
   * @param headers sent with every request, Authorization included
   */
  public Target(String base, Map<String, String> headers) {
    this(base, headers, Patience.USUAL);
  }

  public Target(String base, Map<String, String> headers, Patience patience) {
    this.base = base.replaceAll("/+$", "");
    this.headers = Map.copyOf(headers);
    this.patience = patience;
  }

  public String base() {
    return base;
  }

  public Latencies latencies() {
    return latencies;
  }

  /** Called on the sending thread, at once after each answer. */
  public void listen(Consumer<Exchange> listener) {
    listeners.add(listener);
  }

  public void unlisten(Consumer<Exchange> listener) {
    listeners.remove(listener);
  }

  /**
   * @return the final answer, whatever its status
   * @throws Unreachable when nobody listens there
   * @throws Dropped when the connection broke and the request must not simply be repeated
   */
  public Reply send(Request request) {
    boolean repeatable = !request.method().equals("POST");
    long since = System.nanoTime();
    for (int tried = 1; ; tried++) {
      try {
        Tried answer = once(request);
        Optional<Duration> pause = patience.after(answer.response(), repeatable, tried);
        if (pause.isEmpty()) return told(request, answer.reply());
        sleep(pause.get());
      } catch (ConnectException e) {
        requirePatience(since);
        sleep(patience.first());
        tried--;
      } catch (IOException e) {
        sleep(patience.afterDrop(repeatable, tried).orElseThrow(() -> dropped(request, e)));
      }
    }
  }

  private record Tried(HttpResponse<String> response, Reply reply) {}

  private Tried once(Request request) throws IOException {
    HttpRequest wire = wire(request);
    long sent = System.nanoTime();
    HttpResponse<String> response = exchange(wire);
    long answered = System.nanoTime();
    answeredBefore = true;
    latencies.add(request.kind(), answered - sent);
    String text = response.body();
    return new Tried(
        response, new Reply(response.statusCode(), Json.read(text), text, sent, answered));
  }

  private HttpRequest wire(Request request) {
    HttpRequest.Builder wire =
        HttpRequest.newBuilder(URI.create(base + request.path())).timeout(ANSWER);
    headers.forEach(wire::header);
    request.body().ifPresent(b -> wire.header("Content-Type", contentType()));
    return wire.method(
            request.method(),
            request
                .body()
                .map(body -> BodyPublishers.ofString(Json.text(body), StandardCharsets.UTF_8))
                .orElse(BodyPublishers.noBody()))
        .build();
  }

  private String contentType() {
    return headers.getOrDefault("Accept", "").equals("application/json")
        ? "application/json"
        : "application/scim+json; charset=utf-8";
  }

  private HttpResponse<String> exchange(HttpRequest wire) throws IOException {
    try {
      return http.send(wire, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted");
    }
  }

  private Reply told(Request request, Reply reply) {
    Exchange exchange = new Exchange(request, reply);
    listeners.forEach(listener -> listener.accept(exchange));
    return reply;
  }

  private void requirePatience(long since) {
    boolean spent = System.nanoTime() - since > patience.startUp().toNanos();
    if (!answeredBefore || spent)
      throw new Unreachable(
          "nobody answers at %s: start the server with `mvn -Prun`, or name another one with --url"
              .formatted(base));
  }

  private Dropped dropped(Request request, IOException cause) {
    String what =
        cause instanceof HttpTimeoutException
            ? "no answer within %d s".formatted(ANSWER.toSeconds())
            : "connection lost";
    Dropped dropped = new Dropped("%s: %s".formatted(request.kind(), what));
    dropped.initCause(cause);
    return dropped;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("interrupted");
    }
  }
}
