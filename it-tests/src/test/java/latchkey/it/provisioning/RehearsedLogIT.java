package latchkey.it.provisioning;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import latchkey.it.client.Suite;
import latchkey.it.rehearsal.Provisioning;
import latchkey.rehearsal.directory.DirectoryGenerator;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.wire.Exchange;
import org.junit.jupiter.api.Test;

/**
 * What the log says of cycles with failing objects is what the directory itself wrote down: {@code
 * -Dlatchkey.rehearsed=2000} for as many people.
 */
class RehearsedLogIT extends Suite {
  private static final int PEOPLE = Integer.getInteger("latchkey.rehearsed", 200);

  /** Every so many-th person cannot be provisioned: 3 in a hundred. */
  private static final int FAILING = 33;

  private static final int GROUPS = 5;
  private static final long SEED = 20_260_304;

  @Test
  void the_log_equals_the_directorys_own_object_for_object() {
    var entra = given().entra(organization);
    var directory = DirectoryGenerator.generate(PEOPLE, GROUPS, SEED);
    var people = directory.people();
    for (int i = FAILING; i < PEOPLE; i += FAILING) {
      directory.keep(people.get(i).with("userPrincipalName", "x".repeat(600) + i));
    }
    var provisioning = new Provisioning(directory, entra.base(), entra.token());

    provisioning.initial();
    directory.keep(renamed(people.get(1)));
    directory.keep(people.get(2).recycled(true));
    provisioning.incremental();

    var sent = provisioning.sent();
    var lines = new Log(organization).settled("", sent.size());
    assertThat(counted(lines)).isEqualTo(counted(sent));
    assertThat(refused(lines)).as("objects that fail").isEqualTo(failed(provisioning));
    var cycle = new Log(organization).cycle(it -> it.path("calls").asLong() == sent.size());
    assertThat(cycle.path("kind").asText()).isEqualTo("initial");
    assertThat(cycle.at("/counts/create").asLong()).isEqualTo(provisioning.sent("POST", 201));
    assertThat(cycle.at("/counts/failure").asLong()).isEqualTo(provisioning.sent("POST", 400));
    assertThat(cycle.at("/errors/400 invalidValue").asLong())
        .isEqualTo(provisioning.sent("POST", 400));
  }

  private static Person renamed(Person person) {
    return person.with("jobTitle", "Keeper of the keys");
  }

  /** How many objects the directory could not provision. */
  private static long failed(Provisioning provisioning) {
    var objects =
        provisioning.failures().stream()
            .filter(it -> it.object().equals("Users"))
            .map(it -> it.sourceId())
            .collect(Collectors.toSet());
    assertThat(objects).isNotEmpty();
    return objects.size();
  }

  private static long refused(List<JsonNode> lines) {
    return lines.stream()
        .filter(it -> it.path("operation").asText().equals("POST"))
        .filter(it -> it.path("status").asInt() == 400)
        .count();
  }

  /** How often what was asked of which object with which answer. */
  private static Map<String, Integer> counted(Iterable<Exchange> exchanges) {
    var counts = new TreeMap<String, Integer>();
    for (Exchange one : exchanges) counts.merge(told(one), 1, Integer::sum);
    return counts;
  }

  private static String told(Exchange one) {
    var path = one.request().path().replaceFirst("\\?.*", "").substring(1);
    var object = one.reply().status() == 201 ? path + "/" + one.reply().id() : path;
    return one.request().method() + " " + object + " " + one.reply().status();
  }

  private static Map<String, Integer> counted(List<JsonNode> lines) {
    var counts = new TreeMap<String, Integer>();
    for (JsonNode line : lines) counts.merge(told(line), 1, Integer::sum);
    return counts;
  }

  private static String told(JsonNode line) {
    return "%s %s %d"
        .formatted(
            line.path("operation").asText(),
            line.path("object").asText(),
            line.path("status").asInt());
  }
}
