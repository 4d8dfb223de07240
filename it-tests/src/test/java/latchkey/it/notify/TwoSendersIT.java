package latchkey.it.notify;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import latchkey.it.client.Administrator;
import latchkey.it.client.Directory;
import latchkey.it.client.Organization;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.Test;

/** Two nodes on one database, both of which send. */
class TwoSendersIT {
  private static final int PEOPLE = 60;

  @Test
  void each_change_is_told_once_and_each_persons_in_order() {
    var settings = new HashMap<>(Servers.anotherPostgres("senders"));
    settings.put("LATCHKEY_PEPPER", "the same on all nodes, and long enough");
    try (var one = Telling.start("sender-one", settings);
        var other = Telling.start("sender-other", settings);
        var receiver = Receiver.start()) {
      var operator = Administrator.operatorOf(one);
      var organization = Organization.fresh(operator);
      Directory here = given().entra(organization);
      Directory there =
          organization.at(Administrator.operatorOf(other)).directoryWith(here.token());
      operator
          .posts(
              organization.path() + "/subscriptions",
              "{\"kind\":\"webhook\",\"url\":\"%s\",\"events\":[\"access.changed\"]}"
                  .formatted(receiver.url()))
          .answers(201);

      for (int i = 0; i < PEOPLE; i++) {
        var user = here.makesUser("person" + i + "@contoso.example");
        becomes(i % 2 == 0 ? here : there, user, false);
        becomes(there, user, true);
      }

      var told = receiver.told(it -> it.size() >= 3 * PEOPLE, Duration.ofSeconds(60));
      assertThat(told).extracting(it -> it.header("webhook-id")).doesNotHaveDuplicates();
      assertThat(told).hasSize(3 * PEOPLE);
      assertThat(byPerson(told).values())
          .allSatisfy(kinds -> assertThat(kinds).containsExactly("created", "suspended", "lifted"));
    }
  }

  private static void becomes(Directory directory, String user, boolean active) {
    directory
        .patchesUser(
            user, "{\"op\": \"replace\", \"path\": \"active\", \"value\": %s}".formatted(active))
        .answers(200, 204);
  }

  private static Map<String, List<String>> byPerson(List<Told> told) {
    return told.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.at("/data/user/id"),
                Collectors.mapping(it -> it.at("/data/kind"), Collectors.toList())));
  }
}
