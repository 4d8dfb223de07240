package latchkey.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
  private static final String SNAPSHOT =
      """
      {"cursor":"1"}
      {"id":"ada","access":"granted","reasons":[]}
      {"id":"bruno","access":"denied","reasons":["DIRECTORY"]}
      {"end":true,"count":2}
      """;

  /**
   * A feed that answers what it is told to, and keeps followers waiting when it has nothing to say.
   */
  private static final class Feed implements AutoCloseable {
    private final BlockingQueue<String> pages = new LinkedBlockingQueue<>();
    private final List<String> asked = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile String snapshot = SNAPSHOT;

    Feed(int port) throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.setExecutor(threads);
      server.createContext("/access/v1", this::handle);
      server.start();
    }

    int port() {
      return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
      String request = exchange.getRequestURI().toString();
      synchronized (asked) {
        asked.add(request);
      }
      if (request.endsWith("/snapshot")) answer(exchange, 200, snapshot);
      else answer(exchange, next());
    }

    private String next() {
      try {
        String page = pages.poll(20, TimeUnit.SECONDS);
        return page == null ? "{\"items\":[],\"next\":\"1\"}" : page;
      } catch (InterruptedException e) {
        return "410";
      }
    }

    private static void answer(HttpExchange exchange, String page) throws IOException {
      if (page.equals("410")) answer(exchange, 410, "{\"title\":\"take the snapshot\"}");
      else answer(exchange, 200, page);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }

    List<String> asked() {
      synchronized (asked) {
        return List.copyOf(asked);
      }
    }

    @Override
    public void close() {
      server.stop(0);
      threads.shutdownNow();
    }
  }

  @TempDir private Path folder;
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) one.close();
  }

  private Feed feed(int port) throws IOException {
    Feed feed = new Feed(port);
    open.add(feed);
    return feed;
  }

  private Door door(int port) throws IOException {
    Door door =
        new Door(
            "http://127.0.0.1:" + port,
            "secret",
            folder.resolve("door.json"),
            (id, in) -> told.add(id + (in ? " in" : " out")));
    open.add(door);
    return door;
  }

  private String heard() throws InterruptedException {
    return told.poll(20, TimeUnit.SECONDS);
  }

  private static String page(String next, String user, String access) {
    return "{\"items\":[{\"cursor\":\"%s\",\"kind\":\"user\",\"user\":{\"id\":\"%s\",\"access\":\"%s\"}}],\"next\":\"%s\"}"
        .formatted(next, user, access, next);
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) Thread.sleep(10);
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void it_begins_with_the_snapshot_and_follows_the_changes() throws Exception {
    Feed feed = feed(0);
    Door door = door(feed.port());
    assertThat(heard()).isEqualTo("ada in");
    assertThat(door.admits("ada")).isTrue();
    assertThat(door.admits("bruno")).isFalse();

    feed.pages.add(page("2", "ada", "denied"));

    assertThat(heard()).isEqualTo("ada out");
    assertThat(door.admits("ada")).isFalse();
    await(() -> feed.asked().contains("/access/v1/changes?after=2&wait=25"));
  }

  @Test
  void too_old_a_cursor_makes_it_take_the_snapshot_again() throws Exception {
    Feed feed = feed(0);
    Door door = door(feed.port());
    assertThat(heard()).isEqualTo("ada in");
    feed.snapshot =
        "{\"cursor\":\"9\"}\n"
            + "{\"id\":\"chloe\",\"access\":\"granted\"}\n"
            + "{\"end\":true,\"count\":1}\n";

    feed.pages.add("410");

    assertThat(List.of(heard(), heard())).containsExactlyInAnyOrder("ada out", "chloe in");
    assertThat(door.admits("ada")).isFalse();
  }

  @Test
  void an_organization_switched_off_makes_it_take_the_snapshot_again() throws Exception {
    Feed feed = feed(0);
    door(feed.port());
    assertThat(heard()).isEqualTo("ada in");
    feed.snapshot = SNAPSHOT.replace("granted", "denied");

    feed.pages.add("{\"items\":[{\"cursor\":\"2\",\"kind\":\"organization\"}],\"next\":\"2\"}");

    assertThat(heard()).isEqualTo("ada out");
  }

  @Test
  void a_snapshot_cut_off_in_the_middle_locks_nobody_out() throws Exception {
    Feed feed = feed(0);
    Door door = door(feed.port());
    assertThat(heard()).isEqualTo("ada in");
    feed.snapshot = "{\"cursor\":\"9\"}\n{\"id\":\"chloe\",\"access\":\"granted\"}\n";
    feed.pages.add("410");

    await(() -> feed.asked().stream().filter(a -> a.endsWith("/snapshot")).count() >= 3);

    assertThat(door.admits("ada")).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void it_answers_from_its_file_and_goes_on_at_its_cursor_after_its_own_restart() throws Exception {
    Feed feed = feed(0);
    Door first = door(feed.port());
    assertThat(heard()).isEqualTo("ada in");
    feed.pages.add(page("2", "bruno", "granted"));
    assertThat(heard()).isEqualTo("bruno in");
    await(() -> feed.asked().contains("/access/v1/changes?after=2&wait=25"));
    first.close();
    int before = feed.asked().size();

    Door second = door(feed.port());

    assertThat(second.admits("bruno")).isTrue();
    await(() -> feed.asked().size() > before);
    assertThat(feed.asked().get(before)).isEqualTo("/access/v1/changes?after=2&wait=25");
  }

  @Test
  void it_keeps_answering_while_the_server_is_away_and_follows_again_when_it_is_back()
      throws Exception {
    Feed feed = feed(0);
    Door door = door(feed.port());
    assertThat(heard()).isEqualTo("ada in");
    int port = feed.port();
    feed.close();
    assertThat(door.admits("ada")).isTrue();

    Feed again = feed(port);
    again.pages.add(page("2", "ada", "denied"));

    assertThat(heard()).isEqualTo("ada out");
    assertThat(again.asked()).allMatch(a -> a.contains("after=1"));
  }

  @Test
  void its_file_is_never_half_written() throws Exception {
    Feed feed = feed(0);
    door(feed.port());
    assertThat(heard()).isEqualTo("ada in");

    await(() -> Files.exists(folder.resolve("door.json")));

    assertThat(Files.readString(folder.resolve("door.json")))
        .isEqualTo("{\"cursor\":\"1\",\"admitted\":[\"ada\"]}");
  }
}
