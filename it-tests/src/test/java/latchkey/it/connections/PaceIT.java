package latchkey.it.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.it.provisioning.Log;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A directory in more haste than it is allowed. */
class PaceIT extends Suite {
  private static final int LEAVERS = 100;
  private static final int HASTY = 4;
  private static final String LEAVES =
      "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}";
  private static final String RENAMED =
      "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"Boss\"}";
  private static final String EMPTIED = "{\"op\": \"Remove\", \"path\": \"members\"}";

  private final AtomicBoolean done = new AtomicBoolean();
  private final ExecutorService crowd = Executors.newFixedThreadPool(HASTY);
  private Directory directory;

  @BeforeEach
  void a_directory() {
    directory = organization.connects("entra");
  }

  @AfterEach
  void the_crowd_goes_home() {
    done.set(true);
    crowd.shutdownNow();
  }

  private void paces(int perSecond) {
    var id = operator.gets(organization.path() + "/scim").answers(200).text("/connection");
    operator
        .puts(
            organization.path() + "/connections/" + id,
            "{\"requestsPerSecond\": %d}".formatted(perSecond))
        .answers(200);
  }

  private Answer looksUp() {
    return directory.findsUsers("userName eq \"nobody@contoso.example\"");
  }

  @Test
  void who_leaves_never_waits_while_look_ups_are_refused()
      throws InterruptedException, ExecutionException {
    var leavers = new ArrayList<String>();
    for (int i = 0; i < LEAVERS; i++)
      leavers.add(directory.makesUser("u%d@x.example".formatted(i)));
    paces(25);
    var refused = crowd(HASTY);

    for (String each : leavers) directory.patchesUser(each, LEAVES).answers(200);

    done.set(true);
    assertThat(sum(refused)).isGreaterThan(2 * LEAVERS);
  }

  private List<Future<Integer>> crowd(int many) {
    var all = new ArrayList<Future<Integer>>();
    Callable<Integer> one =
        () -> {
          int refused = 0;
          while (!done.get()) if (looksUp().answers(200, 429).status() == 429) refused++;
          return refused;
        };
    for (int i = 0; i < many; i++) all.add(crowd.submit(one));
    return all;
  }

  private static int sum(List<Future<Integer>> parts)
      throws InterruptedException, ExecutionException {
    int sum = 0;
    for (var part : parts) sum += part.get();
    return sum;
  }

  @Test
  void whatever_takes_access_away_passes_and_the_rest_waits() {
    var people = new ArrayList<String>();
    for (int i = 0; i < 6; i++) people.add(directory.makesUser("u%d@x.example".formatted(i)));
    var doors = directory.makesGroup("Doors", people.toArray(String[]::new));
    paces(25);
    crowd(HASTY);
    refused(this::looksUp).tells("'Directory'", "25 requests a second", "send this again");

    refused(() -> directory.patchesUser(people.get(0), RENAMED));
    refused(() -> directory.postsUser("{\"userName\": \"x@x.example\"}"));
    refused(() -> directory.putsUser(people.get(0), "{\"userName\": \"u0@x.example\"}"));
    refused(() -> directory.patchesGroup(doors, RENAMED.replace("title", "displayName")));
    refused(() -> directory.gets("/Schemas"));
    var left = "{\"userName\": \"u1@x.example\", \"active\": false}";
    directory.putsUser(people.get(1), left).answers(200);
    directory.patchesUser(people.get(2), LEAVES.replace("\"False\"", "false")).answers(200);
    directory
        .patchesUser(people.get(3), "{\"op\": \"replace\", \"value\": {\"active\": \"false\"}}")
        .answers(200);
    directory.deletesUser(people.get(4)).answers(204);
    directory.patchesGroup(doors, EMPTIED).answers(204);
    directory.deletesGroup(doors).answers(204);
    directory
        .asks("POST", "/Bulk", Optional.of(bulk(people.get(5))))
        .answers(200)
        .has("/Operations/0/status", "200");
  }

  private static String bulk(String leaver) {
    return """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],
         "Operations": [{"method": "PATCH", "path": "/Users/%s", "data": {
           "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}}]}"""
        .formatted(leaver, LEAVES);
  }

  // some of them pass: the crowd leaves a gap now and then
  private static Answer refused(Callable<Answer> request) {
    for (int i = 0; i < 1_000; i++) {
      var answer = answer(request);
      if (answer.status() != 429) continue;
      answer.refuses(429);
      assertThat(answer.header("retry-after")).isPresent();
      return answer;
    }
    throw new AssertionError("never refused");
  }

  private static Answer answer(Callable<Answer> request) {
    try {
      return request.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void twenty_five_requests_a_second_are_never_refused() {
    paces(25);
    var start = System.nanoTime();

    for (int i = 0; i < 100; i++) {
      LockSupport.parkNanos(start + i * 40_000_000L - System.nanoTime());
      looksUp().answers(200);
    }
  }

  @Test
  void what_was_refused_is_in_the_log() {
    paces(25);
    var first = new AtomicReference<Answer>();
    crowd(HASTY);
    first.set(refused(this::looksUp));
    done.set(true);

    var line = new Log(organization).settled("requestId=" + first.get().requestId(), 1).get(0);

    assertThat(line.path("status").asInt()).isEqualTo(429);
    assertThat(line.path("result").asText()).isEqualTo("failure");
  }

  @Test
  void another_connection_goes_on() {
    var other = organization.directoryOf(organization.addsConnection("Other", "entra"));
    paces(25);
    crowd(HASTY);
    refused(this::looksUp);

    for (int i = 0; i < 50; i++) other.gets("/Users?count=1").answers(200);
  }
}
