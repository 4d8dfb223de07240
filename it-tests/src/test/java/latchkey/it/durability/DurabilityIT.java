package latchkey.it.durability;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import latchkey.it.client.Administrator;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

/** What was acknowledged outlives kill -9. */
class DurabilityIT {
  private static final int USERS = 60;

  /** The settings of the database, on an empty one. */
  Map<String, String> database() {
    return Map.of();
  }

  @Test
  void what_was_acknowledged_is_there_after_a_kill() {
    var settings = database();
    var data = Servers.freshFolder("killed");
    try (var server = Server.start(data, settings)) {
      var organization = Organization.fresh(Administrator.operatorOf(server));
      var entra = given().entra(organization);
      var door = organization.product();
      var users = new ArrayList<String>();
      for (int i = 0; i < USERS; i++) users.add(entra.makesUser("user-" + i + "@contoso.example"));
      var group = entra.makesGroup("Everybody", users.toArray(String[]::new));
      var suspended = users.get(0);
      var cursor = door.takesSnapshot().get(0).path("cursor").asText();
      entra
          .patchesUser(
              suspended, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
          .answers(200);
      var before = entra.getsUser(suspended).body();

      server.kill();

      // on the same port, so that clients needn't be told
      try (var again = Server.start(data, server.port(), settings)) {
        assertThat(again.url()).isEqualTo(server.url());
        entra.gets("/Users?count=1").then().answers(200).has("/totalResults", USERS);
        assertThat(entra.getsUser(suspended).body()).isEqualTo(before);
        assertThat(entra.getsGroup(group).at("/members").size()).isEqualTo(USERS);
        door.asksAbout(suspended)
            .then()
            .has("/access", "denied")
            .has("/reasons", new String[] {"DIRECTORY"});
        door.asksAbout(users.get(1)).then().has("/access", "granted");

        assertThat(itemsAbout(door, cursor, suspended)).isNotEmpty();
        entra
            .patchesUser(
                suspended, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"}")
            .answers(200);
        assertThat(itemsAbout(door, cursor, suspended)).last().isEqualTo("granted");
        Administrator.signIn(again, "admin", Server.PASSWORD)
            .gets("/organizations")
            .then()
            .answers(200);
      }
    }
  }

  private static List<String> itemsAbout(
      latchkey.it.client.Product door, String after, String user) {
    var access = new ArrayList<String>();
    var cursor = after;
    for (int page = 0; page < 200; page++) {
      var read = door.follows(cursor, 2).answers(200);
      read.at("/items")
          .forEach(
              it -> {
                if (it.at("/user/id").asText().equals(user))
                  access.add(it.at("/user/access").asText());
              });
      cursor = read.text("/next");
      if (read.at("/items").isEmpty()) break;
    }
    return access;
  }

  @Test
  void a_kill_in_the_middle_of_writing_loses_nothing_acknowledged() throws Exception {
    var settings = database();
    var data = Servers.freshFolder("killed-writing");
    try (var server = Server.start(data, settings)) {
      var organization = Organization.fresh(Administrator.operatorOf(server));
      var entra = given().entra(organization);
      var acknowledged = new CopyOnWriteArrayList<String>();
      var enough = new CountDownLatch(100);
      var pool = Executors.newFixedThreadPool(4);
      var writers = new ArrayList<Future<Void>>();
      for (int i = 0; i < 4; i++)
        writers.add(pool.submit(writer(entra, "w" + i, acknowledged, enough)));

      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      server.kill();
      for (Future<Void> writer : writers) writer.get(60, TimeUnit.SECONDS);
      pool.shutdown();

      try (var again = Server.start(data, server.port(), settings)) {
        assertThat(again.url()).isEqualTo(server.url());
        for (String id : List.copyOf(acknowledged)) entra.getsUser(id).then().answers(200);
      }
    }
  }

  /** Makes users until the server is gone. */
  private static Callable<Void> writer(
      Directory entra, String name, List<String> acknowledged, CountDownLatch enough) {
    return () -> {
      for (int i = 0; i < 100_000; i++) {
        try {
          acknowledged.add(entra.makesUser(name + "-" + i + "@contoso.example"));
          enough.countDown();
        } catch (java.io.UncheckedIOException killed) {
          return null;
        }
      }
      return null;
    };
  }

  @Test
  void a_second_server_on_the_same_folder_says_so_and_ends() {
    var data = Servers.freshFolder("shared");
    try (var server = Server.start(data, database())) {
      var refusal =
          org.assertj.core.api.Assertions.catchThrowable(() -> Server.start(data, database()));

      assertThat(refusal).hasMessageContaining("did not start");
      new latchkey.it.client.Wire(server.url()).send("GET /health/ready HTTP/1.1").answers(200);
    }
  }
}
