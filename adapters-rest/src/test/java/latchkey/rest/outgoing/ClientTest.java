package latchkey.rest.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {
  private static final int KIB = 1024;
  private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Client open;
  private Client closed;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    open = new Client(new LoopbackAllowed(true), SystemDefaultDnsResolver.INSTANCE);
    closed = new Client(new LoopbackAllowed(false), SystemDefaultDnsResolver.INSTANCE);
  }

  @AfterEach
  void stop() {
    server.stop(0);
    open.close();
    closed.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://[::ffff:7f00:1]/",
        "https://2130706433/", "https://127.1/", "https://0/", "https://169.254.169.254/latest",
        "https://10.0.0.1/", "https://[fd00::1]/", "https://[fe80::1%251]/"
      })
  void what_is_not_public_is_refused_and_never_connected_to(String address) {
    assertThat(get(closed, URI.create(address))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void one_address_that_is_not_public_refuses_the_name() throws IOException {
    var both = new InetAddress[] {address("8.8.8.8"), address("127.0.0.1")};
    var client = new Client(new LoopbackAllowed(false), Names.of(host -> both));

    assertThat(get(client, URI.create("https://hooks.example/")))
        .isEqualTo(new Outcome.Refused("the host's address is not a public one"));
    client.close();
  }

  @Test
  void a_name_is_looked_up_once_for_the_check_and_the_connection() throws IOException {
    var lookUps = new AtomicInteger();
    answer(200, "");
    var loopback = new InetAddress[] {InetAddress.getLoopbackAddress()};
    var other = new InetAddress[] {address("192.0.2.1")};
    var client =
        new Client(
            new LoopbackAllowed(true),
            Names.of(host -> lookUps.getAndIncrement() == 0 ? loopback : other));

    var outcome = get(client, URI.create("http://hooks.example:" + port() + "/"));

    assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    assertThat(lookUps).hasValue(1);
    client.close();
  }

  @Test
  void plain_http_reaches_the_loopback_alone() {
    assertThat(get(open, URI.create("http://8.8.8.8/"))).isInstanceOf(Outcome.Refused.class);
    assertThat(get(open, URI.create("https://10.0.0.1/"))).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void an_answer_has_status_headers_and_body() {
    answer(503, "busy");

    var answer = (Outcome.Answered) get(open, here("/"));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.successful()).isFalse();
    assertThat(answer.body()).isEqualTo("busy");
    assertThat(answer.whole()).isTrue();
    assertThat(answer.header("x-test")).contains("yes");
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange);
          exchange.getResponseHeaders().add("Location", here("/elsewhere").toString());
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(((Outcome.Answered) get(open, here("/"))).status()).isEqualTo(302);
    assertThat(asked).hasSize(1);
  }

  @Test
  void nothing_goes_along_but_what_is_needed() {
    answer(200, "");

    get(open, here("/"));
    get(open, here("/"));

    var headers = asked.get(1).getRequestHeaders();
    assertThat(headers.getFirst("User-Agent")).isEqualTo("Latchkey");
    assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Accept-encoding", "Upgrade");
  }

  @Test
  void of_an_endless_answer_no_more_is_read_than_was_asked_for() {
    server.createContext("/", ClientTest::endlessly);

    var answer = (Outcome.Answered) get(open, here("/"));

    assertThat(answer.whole()).isFalse();
    assertThat(answer.body()).hasSize(KIB);
  }

  @Test
  void a_port_where_nobody_listens_is_unreachable() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(get(open, URI.create("http://127.0.0.1:" + free + "/")))
        .isEqualTo(new Outcome.Unreachable("the connection was refused"));
  }

  @Test
  void an_unknown_name_is_unreachable() {
    var client =
        new Client(
            new LoopbackAllowed(false),
            Names.of(
                host -> {
                  throw new java.net.UnknownHostException(host);
                }));

    assertThat(get(client, URI.create("https://nowhere.example/")))
        .isEqualTo(new Outcome.Unreachable("the host's name is unknown"));
    client.close();
  }

  @Test
  void what_drips_is_given_up_after_15_seconds() throws IOException {
    try (var dripping = new Dripping()) {
      long start = System.nanoTime();

      var outcome = get(open, URI.create("http://127.0.0.1:" + dripping.port() + "/"));

      assertThat(outcome).isEqualTo(new Outcome.Unreachable("no whole answer within 15 s"));
      assertThat(System.nanoTime() - start).isLessThan(17_000_000_000L);
    }
  }

  private Outcome get(Client client, URI address) {
    return client.ask(new HttpGet(address), KIB);
  }

  private void answer(int status, String body) {
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange);
          exchange.getResponseHeaders().add("X-Test", "yes");
          exchange.getResponseHeaders().add("Set-Cookie", "a=b");
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static void endlessly(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    var chunk = "x".repeat(8 * KIB).getBytes(StandardCharsets.UTF_8);
    try (var body = exchange.getResponseBody()) {
      while (true) body.write(chunk);
    }
  }

  private URI here(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static InetAddress address(String literal) throws IOException {
    return InetAddress.getByName(literal);
  }
}
