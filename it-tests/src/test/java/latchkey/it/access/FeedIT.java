package latchkey.it.access;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import latchkey.it.client.Directory;
import latchkey.it.client.Product;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ordered feed of changes, and the snapshot to begin with. */
class FeedIT extends Suite {
  private static final Duration LONG = Duration.ofSeconds(60);

  private Directory entra;
  private Product door;

  @BeforeEach
  void entra_and_a_door_are_connected() {
    entra = given().entra(organization);
    door = organization.product();
  }

  /** Reads on until this many items came, or fails. */
  private List<JsonNode> items(String after, int atLeast) {
    var found = new ArrayList<JsonNode>();
    var cursor = after;
    var end = Instant.now().plus(LONG);
    while (found.size() < atLeast && Instant.now().isBefore(end)) {
      var page = door.follows(cursor, 5).answers(200);
      page.at("/items").forEach(found::add);
      cursor = page.text("/next");
    }
    assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
    return found;
  }

  /** The cursor behind all there is. */
  private String end() {
    return door.takesSnapshot().get(0).path("cursor").asText();
  }

  private String settledEnd(int changes) {
    var all = items("", changes);
    return all.get(all.size() - 1).path("cursor").asText();
  }

  @Test
  void an_item_is_the_answer_as_of_the_reading() {
    var alice = entra.makesUser("alice@contoso.example");

    var item = items("", 1).get(0);

    assertThat(item.path("kind").asText()).isEqualToIgnoringCase("created");
    assertThat(item.path("cursor").asText()).isNotEmpty();
    assertThat(Instant.parse(item.path("at").asText())).isBefore(Instant.now().plusSeconds(1));
    assertThat(item.path("user").path("access").asText()).isEqualTo("granted");
    assertThat(item.path("user")).isEqualTo(door.asksAbout(alice).body());
  }

  @Test
  void each_cursor_goes_on_behind_its_item() {
    for (int i = 0; i < 5; i++) entra.makesUser("user-" + i + "@contoso.example");
    var all = items("", 5);

    for (int i = 0; i < 5; i++) {
      var rest = door.follows(all.get(i).path("cursor").asText(), 0).answers(200);
      assertThat(rest.at("/items").size()).isEqualTo(4 - i);
    }
  }

  @Test
  void pages_have_a_limit_and_always_a_next() {
    for (int i = 0; i < 5; i++) entra.makesUser("user-" + i + "@contoso.example");
    settledEnd(5);

    var first = door.gets("/changes?after=&limit=2").answers(200);
    assertThat(first.at("/items").size()).isEqualTo(2);
    var second = door.gets("/changes?limit=2&after=" + first.text("/next")).answers(200);
    assertThat(second.at("/items").size()).isEqualTo(2);
    var third = door.gets("/changes?limit=2&after=" + second.text("/next")).answers(200);
    assertThat(third.at("/items").size()).isEqualTo(1);
    var none = door.gets("/changes?limit=2&after=" + third.text("/next")).answers(200);
    assertThat(none.at("/items").size()).isZero();
    assertThat(none.text("/next")).isNotEmpty();
  }

  @Test
  void without_a_wait_nothing_is_an_empty_page_at_once() {
    var cursor = end();

    var began = Instant.now();
    door.follows(cursor, 0).then().answers(200).has("/items", new String[0]);

    assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_wait_ends_when_its_time_is_up() {
    var cursor = end();

    var began = Instant.now();
    door.follows(cursor, 1).then().answers(200).has("/items", new String[0]);

    assertThat(Duration.between(began, Instant.now()))
        .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
  }

  // a container that loses count of answers given later says so with each request that follows
  @Test
  void waiting_leaves_nothing_in_the_servers_log() throws IOException {
    var product = organization.product();
    var end = product.follows("", 0).text("/next");

    for (int i = 0; i < 3; i++) product.follows(end, 1).answers(200);

    assertThat(Files.readString(server().log())).doesNotContain("WELD-");
  }

  @Test
  void a_waiting_reader_is_woken_within_a_second() throws Exception {
    var alice = entra.makesUser("alice@contoso.example");
    var cursor = settledEnd(1);
    var waiting =
        CompletableFuture.supplyAsync(() -> new Woken(door.follows(cursor, 30), Instant.now()));
    // it must really wait first; an answer before the change would fail below
    assertThat(isDone(waiting, Duration.ofMillis(300))).isFalse();

    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
        .answers(200);
    var acknowledged = Instant.now();

    var woken = waiting.get(30, TimeUnit.SECONDS);
    woken.page().has("/items/0/user/id", alice).has("/items/0/user/access", "denied");
    assertThat(Duration.between(acknowledged, woken.at())).isLessThan(Duration.ofSeconds(1));
  }

  private record Woken(latchkey.it.client.Answer page, Instant at) {}

  private static boolean isDone(Future<?> future, Duration within) throws Exception {
    try {
      future.get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  @Test
  void a_groups_change_is_an_item_for_each_one_concerned() {
    var alice = entra.makesUser("alice@contoso.example");
    var bob = entra.makesUser("bob@contoso.example");
    entra.makesUser("carol@contoso.example");
    var cursor = settledEnd(3);

    var guards = entra.makesGroup("Guards", alice, bob);

    var items = items(cursor, 2);
    assertThat(users(items)).containsExactlyInAnyOrder(alice, bob);
    items.forEach(it -> assertThat(it.at("/user/groups/0/id").asText()).isEqualTo(guards));
  }

  @Test
  void a_deleted_group_concerns_its_members() {
    var alice = entra.makesUser("alice@contoso.example");
    var guards = entra.makesGroup("Guards", alice);
    var cursor = settledEnd(2);

    entra.deletesGroup(guards).answers(204);

    var item = items(cursor, 1).get(0);
    assertThat(item.at("/user/id").asText()).isEqualTo(alice);
    assertThat(item.at("/user/groups").size()).isZero();
  }

  @Test
  void a_deprovisioned_user_is_an_item_that_denies() {
    var alice = entra.makesUser("alice@contoso.example");
    var cursor = settledEnd(1);

    entra.deletesUser(alice).answers(204);

    var item = items(cursor, 1).get(0);
    assertThat(item.at("/user/access").asText()).isEqualTo("denied");
    assertThat(item.at("/user/reasons/0").asText()).isEqualTo("DEPROVISIONED");
  }

  @Test
  void an_organization_switched_off_and_on_is_an_item_without_user() {
    entra.makesUser("alice@contoso.example");
    var cursor = settledEnd(1);

    organization.switches(false);
    organization.switches(true);

    var items = items(cursor, 2);
    for (JsonNode item : items) {
      assertThat(item.path("kind").asText()).isEqualToIgnoringCase("organization");
      assertThat(item.has("user")).isFalse();
    }
  }

  @Test
  void what_changes_nothing_is_no_item() {
    var alice = entra.makesUser("alice@contoso.example");
    var cursor = settledEnd(1);

    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}")
        .answers(200, 204);
    entra
        .patchesUser(alice, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
        .answers(200);

    assertThat(items(cursor, 1)).hasSize(1);
  }

  @Test
  void a_snapshot_names_its_cursor_and_its_end() {
    var alice = entra.makesUser("alice@contoso.example");
    var bob = entra.makesUser("bob@contoso.example");
    organization.suspends(bob);
    var gone = entra.makesUser("gone@contoso.example");
    entra.deletesUser(gone).answers(204);

    var lines = door.takesSnapshot();

    assertThat(lines.get(0).path("cursor").asText()).isNotNull();
    assertThat(lines.get(0).has("cursor")).isTrue();
    var last = lines.get(lines.size() - 1);
    assertThat(last.path("end").asBoolean()).isTrue();
    assertThat(last.path("count").asInt()).isEqualTo(lines.size() - 2);
    var answers = lines.subList(1, lines.size() - 1);
    assertThat(answers).contains(door.asksAbout(alice).body(), door.asksAbout(bob).body());
    assertThat(answers.stream().filter(it -> it.path("access").asText().equals("granted")))
        .hasSize(1);
  }

  @Test
  void a_cursor_of_the_future_or_of_nobody_is_refused() {
    for (String cursor :
        List.of("nonsense", "-1", "1.5", "99999999999999999999999", "%00", "x'y")) {
      door.gets("/changes?after=" + cursor).then().isProblem(400);
    }
  }

  @Test
  void eight_writers_and_a_tailing_reader_lose_nothing() throws Exception {
    int writers = 8;
    int each = 40;
    var users = new ArrayList<String>();
    for (int i = 0; i < writers; i++) users.add(entra.makesUser("user-" + i + "@contoso.example"));
    var cursor = settledEnd(writers);

    var pool = Executors.newFixedThreadPool(writers + 1);
    try {
      var reader = pool.submit(() -> items(cursor, writers * each));
      var done = new ArrayList<Future<?>>();
      for (String user : users) done.add(pool.submit(writer(user, each)));
      for (Future<?> writer : done) writer.get(120, TimeUnit.SECONDS);
      var seen = reader.get(120, TimeUnit.SECONDS);

      assertThat(seen).hasSize(writers * each);
      everyChangeOnceInOrder(seen, users, each);
      assertThat(
              door.follows(seen.get(seen.size() - 1).path("cursor").asText(), 0)
                  .at("/items")
                  .size())
          .isZero();
    } finally {
      pool.shutdownNow();
    }
  }

  private Callable<Void> writer(String user, int changes) {
    return () -> {
      for (int i = 0; i < changes; i++) {
        entra
            .patchesUser(
                user,
                "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"%s\"}"
                    .formatted(i % 2 == 0 ? "False" : "True"))
            .answers(200);
      }
      return null;
    };
  }

  private static void everyChangeOnceInOrder(List<JsonNode> seen, List<String> users, int each) {
    Set<String> cursors = new HashSet<>();
    Map<String, List<String>> kinds = new HashMap<>();
    Map<String, Long> versions = new HashMap<>();
    for (JsonNode item : seen) {
      var user = item.at("/user/id").asText();
      assertThat(cursors.add(item.path("cursor").asText())).isTrue();
      kinds
          .computeIfAbsent(user, it -> new ArrayList<>())
          .add(item.path("kind").asText().toUpperCase(java.util.Locale.ROOT));
      long version = Long.parseLong(item.at("/user/version").asText().replaceAll("\\D.*", ""));
      assertThat(version).isGreaterThanOrEqualTo(versions.getOrDefault(user, 0L));
      versions.put(user, version);
    }
    for (String user : users) {
      assertThat(kinds.get(user)).hasSize(each);
      for (int i = 0; i < each; i++) {
        assertThat(kinds.get(user).get(i)).isEqualTo(i % 2 == 0 ? "SUSPENDED" : "LIFTED");
      }
    }
  }

  @Test
  void snapshot_and_feed_leave_no_gap() throws Exception {
    var users = new ArrayList<String>();
    for (int i = 0; i < 8; i++) users.add(entra.makesUser("user-" + i + "@contoso.example"));
    var pool = Executors.newFixedThreadPool(8);
    try {
      var done = new ArrayList<Future<?>>();
      // an odd number: all are suspended in the end
      for (String user : users) done.add(pool.submit(writer(user, 25)));
      var lines = door.takesSnapshot();
      for (Future<?> writer : done) writer.get(120, TimeUnit.SECONDS);

      assertThat(kept(lines, users)).containsOnly("denied").hasSize(8);
    } finally {
      pool.shutdownNow();
    }
  }

  /** What a product believes that took the snapshot and followed the feed from it. */
  private List<String> kept(List<JsonNode> lines, List<String> users) throws ExecutionException {
    Map<String, String> list = new HashMap<>();
    for (JsonNode line : lines)
      if (line.has("access")) list.put(line.path("id").asText(), line.path("access").asText());
    var cursor = lines.get(0).path("cursor").asText();
    var end = Instant.now().plus(LONG);
    while (Instant.now().isBefore(end)) {
      var page = door.follows(cursor, 1).answers(200);
      page.at("/items")
          .forEach(it -> list.put(it.at("/user/id").asText(), it.at("/user/access").asText()));
      cursor = page.text("/next");
      if (page.at("/items").isEmpty()) break;
    }
    return users.stream().map(list::get).toList();
  }

  private static List<String> users(List<JsonNode> items) {
    return items.stream().map(it -> it.at("/user/id").asText()).toList();
  }
}
