package latchkey.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import latchkey.it.client.Administrator;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Product;
import latchkey.it.client.TokenEndpoint;
import latchkey.it.oauth.Saying;
import latchkey.it.oauth.SigningKey;
import latchkey.it.rehearsal.Provisioning;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import latchkey.rehearsal.directory.DirectoryGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whichever node a load balancer chooses. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
  private static final int AT_ONCE = 200;
  private static final int PEOPLE = 150;
  private static final int KILLED_AFTER = 120;
  private static final long SEED = 20_261_128;
  private static final int ONE_BEFORE_LAST = Integer.MAX_VALUE - 1;
  private static final int LAST = Integer.MAX_VALUE;

  private static final List<String> TEMPORARY =
      IntStream.range(0, 20).mapToObj(i -> "temporary-" + i + "@contoso.example").toList();

  private static Server one;
  private static Server other;

  /** With people whose time is over; what is due is done each minute, while other tests run. */
  private static Organization temporary;

  private Organization here;
  private Organization there;

  @BeforeAll
  static void two_nodes_on_one_database() {
    var settings = new HashMap<>(Servers.anotherPostgres("two"));
    settings.put("LATCHKEY_PEPPER", "the same on all nodes, and long enough");
    one = Server.start(Servers.freshFolder("one"), settings);
    other = Server.start(Servers.freshFolder("other"), settings);
    temporary = Organization.fresh(Administrator.operatorOf(other));
    var entra = temporary.connects("entra");
    TEMPORARY.forEach(name -> engage(entra.makesUser(name)));
  }

  private static void engage(String user) {
    var until = Instant.now().plus(Duration.ofSeconds(1));
    temporary
        .operator()
        .puts(
            temporary.path() + "/users/" + user + "/access-until",
            "{\"accessUntil\": \"%s\", \"reason\": \"a contract\"}".formatted(until))
        .answers(200);
  }

  @AfterAll
  static void both_end() {
    one.close();
    other.close();
  }

  @BeforeEach
  void an_organization_on_both() {
    here = Organization.fresh(Administrator.operatorOf(one));
    there = here.at(Administrator.operatorOf(other));
  }

  @Test
  void what_one_acknowledged_the_other_answers() {
    var entra = here.connects("entra");
    var elsewhere = there.directoryWith(entra.token());
    var door = there.product();
    var alice = entra.makesUser("alice@contoso.example");

    elsewhere.getsUser(alice).then().answers(200);
    door.asksAbout(alice).then().has("/access", "granted");
    for (int i = 0; i < 20; i++) {
      entra.patchesUser(alice, active("False")).answers(200);
      door.asksAbout(alice).then().has("/access", "denied");
      elsewhere.patchesUser(alice, active("True")).answers(200);
      here.productWith(door.token()).asksAbout(alice).then().has("/access", "granted");
    }
  }

  @Test
  void who_signed_in_at_one_is_signed_in_at_the_other() {
    var signedIn = Administrator.signIn(one, "admin", Server.PASSWORD);

    Administrator.holding(other, signedIn.token()).gets(here.path()).then().answers(200);
  }

  @Test
  void a_token_revoked_at_one_is_refused_by_the_other_within_five_seconds() {
    here.switchesScim(true, "entra");
    var token = here.issues("scim");
    var elsewhere = there.directoryWith(token.text("/token"));
    elsewhere.gets("/Users").then().answers(200);

    here.operator().deletes(here.path() + "/scim/tokens/" + token.id()).answers(204);

    assertRevokedSoon(elsewhere);
  }

  @Test
  void a_client_gets_its_token_at_one_and_loses_it_at_the_other_within_five_seconds() {
    here.switchesScim(true, "entra");
    var client = here.registersClient();
    var elsewhere = there.directoryWith(here.granted(client));
    elsewhere.gets("/Users").then().answers(200);

    here.operator().deletes(here.path() + "/scim/clients/" + client.id()).answers(204);

    there.asksForToken(client).then().answers(401).has("/error", "invalid_client");
    assertRevokedSoon(elsewhere);
  }

  @Test
  void an_assertion_is_good_once_whichever_node_it_is_sent_to() {
    var key = SigningKey.rsa("k1");
    var client = registersKey(key);
    var assertion = key.signs(saying(client).claims());

    assertThat(sendsTo(one, assertion).status()).isEqualTo(200);
    assertThat(sendsTo(other, assertion).status()).isEqualTo(401);
    var second = key.signs(saying(client).claims());
    assertThat(sendsTo(other, second).status()).isEqualTo(200);
    assertThat(sendsTo(one, second).status()).isEqualTo(401);
  }

  @Test
  void a_client_without_a_secret_loses_its_token_at_the_other_within_five_seconds() {
    var key = SigningKey.rsa("k1");
    var client = registersKey(key);
    var grant = sendsTo(one, key.signs(saying(client).claims())).answers(200);
    var elsewhere = there.directoryGranted(grant);
    elsewhere.gets("/Users").then().answers(200);

    here.operator().deletes(here.path() + "/scim/clients/" + client.id()).answers(204);

    sendsTo(other, key.signs(saying(client).claims()))
        .then()
        .answers(401)
        .has("/error", "invalid_client");
    assertRevokedSoon(elsewhere);
  }

  private Answer registersKey(SigningKey key) {
    here.switchesScim(true, "entra");
    return here.operator()
        .posts(
            here.path() + "/scim/clients",
            "{\"name\": \"of a test\", \"jwks\": " + SigningKey.jwks(key) + "}")
        .answers(201);
  }

  // each of these nodes is called something else, where a load balancer has one name
  private static Saying saying(Answer client) {
    var names =
        List.of(one, other).stream()
            .map(node -> "http://localhost:" + node.port() + "/oauth2/token")
            .toList();
    return Saying.of(client.text("/clientId"), "").with("aud", names);
  }

  private static Answer sendsTo(Server node, String assertion) {
    return TokenEndpoint.of(node).posts(TokenEndpoint.asserting(assertion));
  }

  private static void assertRevokedSoon(Directory directory) {
    var deadline = Instant.now().plus(Duration.ofMillis(5_500));
    Answer answer = directory.gets("/Users");
    while (answer.status() == 200 && Instant.now().isBefore(deadline))
      answer = directory.gets("/Users");
    answer.then().refuses(401).tells("revoked");
  }

  @Test
  void of_many_who_want_a_name_at_once_one_gets_it() throws Exception {
    var entra = here.connects("entra");
    var directories = List.of(entra, there.directoryWith(entra.token()));
    var post = "{\"userName\": \"wanted@contoso.example\", \"active\": true}";

    var statuses = new TreeMap<Integer, Integer>();
    for (var answer : atOnce(number -> directories.get(number % 2).postsUser(post))) {
      statuses.merge(answer.status(), 1, Integer::sum);
      if (answer.status() == 409) answer.refuses(409, "uniqueness");
    }

    assertThat(statuses).isEqualTo(Map.of(201, 1, 409, AT_ONCE - 1));
    entra.gets("/Users").then().lists(1);
  }

  private interface Numbered {
    Answer ask(int number);
  }

  private static List<Answer> atOnce(Numbered asking) throws Exception {
    var start = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var asked = new ArrayList<Callable<Answer>>();
      for (int i = 0; i < AT_ONCE; i++) {
        int number = i;
        asked.add(
            () -> {
              start.await();
              return asking.ask(number);
            });
      }
      var futures = asked.stream().map(pool::submit).toList();
      start.countDown();
      var answers = new ArrayList<Answer>();
      for (var future : futures) answers.add(future.get(120, TimeUnit.SECONDS));
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Both look each minute, and one of them does it. */
  @Test
  @Order(ONE_BEFORE_LAST)
  void what_is_due_is_done_once() {
    var told = told(temporary.product(), "expired", TEMPORARY.size());

    assertThat(told).hasSize(TEMPORARY.size()).doesNotHaveDuplicates();
    // a second look of either node finds nothing left to do
    assertThat(temporary.product().followsToTheEnd(""))
        .filteredOn(item -> item.path("kind").asText().equals("expired"))
        .hasSize(TEMPORARY.size());
  }

  @Test
  @Order(LAST)
  void when_one_is_killed_in_a_cycle_the_cycle_goes_on_at_the_other() throws Exception {
    var entra = here.connects("entra");
    var elsewhere = there.directoryWith(entra.token());
    var door = there.product();
    var directory = DirectoryGenerator.generate(PEOPLE, 8, SEED);
    try (var balancer = new Balancer(one, other)) {
      var provisioning = new Provisioning(directory, balancer.url() + "/scim/v2", entra.token());
      var calls = new AtomicInteger();
      provisioning.listen(
          call -> {
            if (calls.incrementAndGet() == KILLED_AFTER) one.kill();
          });

      provisioning.initial();
      provisioning.incremental();

      assertThat(calls).hasValueGreaterThan(2 * KILLED_AFTER);
      assertThat(provisioning.differences()).isEmpty();
    }
    int people = elsewhere.gets("/Users?count=0").answers(200).at("/totalResults").asInt();
    var made = told(door, "created", people);
    assertThat(made).hasSize(people).doesNotHaveDuplicates();
  }

  /** Whom the feed tells of so, once as many are there as expected or two minutes have passed. */
  private static List<String> told(Product door, String kind, int expected) {
    var ids = new ArrayList<String>();
    var cursor = "";
    var deadline = Instant.now().plusSeconds(120);
    while (ids.size() < expected && Instant.now().isBefore(deadline)) {
      var page = door.follows(cursor, 2).answers(200);
      for (var item : page.at("/items")) {
        if (item.path("kind").asText().equals(kind)) ids.add(item.at("/user/id").asText());
      }
      cursor = page.text("/next");
    }
    return ids;
  }

  private static String active(String value) {
    return "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"%s\"}".formatted(value);
  }
}
