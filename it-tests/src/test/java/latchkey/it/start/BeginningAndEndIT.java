package latchkey.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

/**
 * A directory calls at any moment. Whatever it is answered while a server starts or stops must be
 * the application's word: to "404" it takes a person for deleted, to "200" a change for done.
 */
class BeginningAndEndIT {
  private static final Set<String> OF_THE_APPLICATION =
      Set.of(
          "/scim/v2/Users/0190b0a0-0000-7000-8000-000000000000 401 application/scim+json",
          "/health/ready 200 application/json",
          "/health/ready 503 application/json");

  @Test
  void nobody_answers_for_the_application() {
    var port = Servers.freePort();
    var folder = Servers.freshFolder("beginning");
    var start = CompletableFuture.supplyAsync(() -> Server.start(folder, port, Map.of()));

    try (var caller = Caller.of(port)) {
      caller.awaitAnswers();
      start.join().close();
      caller.awaitSilence();

      assertThat(caller.answers()).isSubsetOf(OF_THE_APPLICATION);
    }
  }
}
