package latchkey.it.durability;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import latchkey.it.client.Administrator;
import latchkey.it.client.Organization;
import latchkey.it.provisioning.Log;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

/**
 * Killed at any moment: {@code -Dlatchkey.kills=100} for many times, {@code
 * -Dlatchkey.kills.seed=…} for the same again, as far as threads do the same again.
 */
class KillsIT {
  private static final int KILLS = Integer.getInteger("latchkey.kills", 5);
  private static final int WRITERS = 4;
  private static final int LONGEST_MILLIS = 2_000;

  private final long seed = Long.getLong("latchkey.kills.seed", new Random().nextLong());

  /** The settings of an empty database. */
  Map<String, String> database() {
    return Map.of();
  }

  @Test
  void nothing_acknowledged_is_lost_doubled_or_half_done() throws Exception {
    var random = new Random(seed);
    var settings = database();
    var data = Servers.freshFolder("kills");
    var server = Server.start(data, settings);
    var organization = Organization.fresh(Administrator.operatorOf(server));
    var writers = writers(organization, random);

    for (int i = 0; i < KILLS; i++) {
      writeUntilKilled(writers, server, random.nextInt(LONGEST_MILLIS));
      // on the same port, so that clients needn't be told
      server = Server.start(data, server.port(), settings);
      writers.forEach(Writer::settle);
    }

    var acknowledged = writers.stream().mapToInt(it -> it.requests().size()).sum();
    System.out.printf("seed %d, %d kills, %,d changes acknowledged%n", seed, KILLS, acknowledged);
    assertThat(acknowledged).describedAs("seed " + seed).isGreaterThan(KILLS);
    try (var last = server) {
      assertLogged(organization, writers, last);
      assertFed(organization, writers);
    }
  }

  private static List<Writer> writers(Organization organization, Random random) {
    var entra = given().entra(organization);
    var group = entra.makesGroup("Everybody");
    var writers = new ArrayList<Writer>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(new Writer(entra, group, "w" + i, random.nextLong()));
    }
    return writers;
  }

  private static void writeUntilKilled(List<Writer> writers, Server server, int millis)
      throws Exception {
    var running = writers.stream().map(it -> CompletableFuture.runAsync(it::write)).toList();
    // the moment is the test: nothing is waited for
    Thread.sleep(millis);
    server.kill();
    for (var each : running) each.get(90, TimeUnit.SECONDS);
  }

  private static void assertLogged(Organization organization, List<Writer> writers, Server server) {
    var operator = Administrator.signIn(server, "admin", Server.PASSWORD);
    var times = new HashMap<String, Integer>();
    for (var item : new Log(organization.at(operator)).everything("")) {
      times.merge(item.path("requestId").asText(), 1, Integer::sum);
    }
    for (var writer : writers) {
      for (var request : writer.requests()) {
        assertThat(times.get(request.toString()))
            .describedAs("in the log: " + request)
            .isEqualTo(1);
      }
    }
  }

  /** The last word of the feed on each is what they are, and each was told of as made, once. */
  private static void assertFed(Organization organization, List<Writer> writers) {
    var product = organization.product();
    var access = new HashMap<String, String>();
    var made = new HashMap<String, Integer>();
    for (var item : product.followsToTheEnd("")) {
      var user = item.at("/user/id").asText();
      access.put(user, item.at("/user/access").asText());
      if (item.path("kind").asText().equals("created")) made.merge(user, 1, Integer::sum);
    }
    for (var writer : writers) {
      for (var person : writer.people()) {
        if (person.id().isEmpty()) continue;
        assertThat(made.get(person.id())).describedAs("made: " + person).isEqualTo(1);
        var granted = person.acknowledged().there() && person.acknowledged().active();
        assertThat(access.get(person.id()))
            .describedAs("told of: " + person)
            .isEqualTo(granted ? "granted" : "denied");
      }
    }
  }
}
