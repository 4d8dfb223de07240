package latchkey.it.hostile;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.client.Suite;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code -Dlatchkey.hostile.requests=100000 -Dlatchkey.hostile.seed=…} for many, or for the same
 * again.
 */
class HostileIT extends Suite {
  private static final int REQUESTS = Integer.getInteger("latchkey.hostile.requests", 1_500);
  private static final int MOST_SHOWN = 10;
  private static final long MOST_LEFT_BEHIND = 48L << 20;

  private final long seed = Long.getLong("latchkey.hostile.seed", new Random().nextLong());

  @ParameterizedTest
  @ValueSource(strings = {"entra", "okta", "strict"})
  void hostile_requests_get_answers_and_leave_nothing_behind(String profile) {
    var neighbour = given().entra(Organization.fresh(operator));
    neighbour.makesGroup("doors", neighbour.makesUser("neighbour@contoso.example"));
    var before = everything(neighbour);
    var attacked = organization.connects(profile);
    var user = attacked.makesUser("alice@contoso.example");
    var attacks = new Attacks(seed, user, attacked.makesGroup("doors", user));
    send(attacks, attacked, REQUESTS / 10);
    var used = server().usedHeap();

    var millis = send(attacks, attacked, REQUESTS);

    System.out.printf(
        "%s, seed %d: %d requests, median %.1f ms, longest %.0f ms%n",
        profile, seed, REQUESTS, millis[REQUESTS / 2], millis[REQUESTS - 1]);
    assertThat(server().usedHeap() - used)
        .describedAs("bytes left behind, seed %d", seed)
        .isLessThan(MOST_LEFT_BEHIND);
    assertThat(everything(neighbour)).isEqualTo(before);
  }

  private double[] send(Attacks attacks, Directory attacked, int requests) {
    var millis = new double[requests];
    var faults = new ArrayList<String>();
    for (int i = 0; i < requests && faults.size() < MOST_SHOWN; i++) {
      var attack = attacks.next();
      var began = System.nanoTime();
      fault(attack, attacked).ifPresent(faults::add);
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    assertThat(faults).describedAs("seed %d", seed).isEmpty();
    Arrays.sort(millis);
    return millis;
  }

  // a directory refuses to believe in a 500 and in an answer that is not JSON
  private static Optional<String> fault(Attack attack, Directory attacked) {
    var directory = attacked;
    for (var header : attack.headers().entrySet()) {
      directory = directory.sending(header.getKey(), header.getValue());
    }
    try {
      var status = directory.asks(attack.method(), attack.target(), attack.body()).status();
      return status < 500 ? Optional.empty() : Optional.of(status + " to " + attack);
    } catch (AssertionError | RuntimeException e) {
      return Optional.of(e + "\nto " + attack);
    }
  }

  private static JsonNode everything(Directory directory) {
    return directory.gets("/").answers(200).body();
  }
}
