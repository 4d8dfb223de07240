package latchkey.it.durability;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import latchkey.it.client.Administrator;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Product;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

/** What was acknowledged outlives kill -9. */
class DurabilityIT {
  private static final int WRITERS = 4;
  private static final int ENOUGH = 100;

  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private Directory entra;
  private Product door;

  /** The settings of an empty database. */
  Map<String, String> database() {
    return Map.of();
  }

  @Test
  void a_server_killed_in_the_middle_of_writing_goes_on_where_it_was() throws Exception {
    var settings = database();
    var data = Servers.freshFolder("killed");
    try (var server = Server.start(data, settings)) {
      var organization = Organization.fresh(Administrator.operatorOf(server));
      entra = given().entra(organization);
      door = organization.product();
      var leaver = entra.makesUser("leaver@contoso.example");
      var member = entra.makesUser("member@contoso.example");
      var group = entra.makesGroup("Everybody", leaver, member);
      var cursor = door.takesSnapshot().get(0).path("cursor").asText();
      entra.patchesUser(leaver, active("False")).answers(200);
      var before = entra.getsUser(leaver).body();

      killWhileWriting(server);

      // on the same port, so that clients needn't be told
      try (var again = Server.start(data, server.port(), settings)) {
        for (String id : acknowledged) entra.getsUser(id).then().answers(200);
        assertThat(entra.getsUser(leaver).body()).isEqualTo(before);
        assertThat(entra.getsGroup(group).at("/members").size()).isEqualTo(2);
        door.asksAbout(leaver)
            .then()
            .has("/access", "denied")
            .has("/reasons", new String[] {"DIRECTORY"});
        door.asksAbout(member).then().has("/access", "granted");
        assertThat(told(cursor, leaver)).last().isEqualTo("denied");
        assertThat(door.takesSnapshot()).hasSizeGreaterThanOrEqualTo(acknowledged.size() + 4);

        entra.patchesUser(leaver, active("True")).answers(200);

        assertThat(told(cursor, leaver)).last().isEqualTo("granted");
        Administrator.signIn(again, "admin", Server.PASSWORD)
            .gets("/organizations")
            .then()
            .answers(200);
      }
    }
  }

  private void killWhileWriting(Server server) throws Exception {
    var enough = new CountDownLatch(ENOUGH);
    ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
    try {
      var writers = new ArrayList<Future<Void>>();
      for (int i = 0; i < WRITERS; i++) writers.add(pool.submit(writer("w" + i, enough)));
      assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
      server.kill();
      for (Future<Void> writer : writers) writer.get(90, TimeUnit.SECONDS);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Makes users until the server is gone. */
  private Callable<Void> writer(String name, CountDownLatch enough) {
    return () -> {
      for (int i = 0; i < 100_000; i++) {
        try {
          acknowledged.add(entra.makesUser(name + "-" + i + "@contoso.example"));
          enough.countDown();
        } catch (UncheckedIOException killed) {
          return null;
        }
      }
      return null;
    };
  }

  /** What the feed tells of a user's access, the newest last. */
  private List<String> told(String after, String user) {
    return door.followsToTheEnd(after).stream()
        .filter(item -> item.at("/user/id").asText().equals(user))
        .map(item -> item.at("/user/access").asText())
        .toList();
  }

  private static String active(String value) {
    return "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"%s\"}".formatted(value);
  }
}
