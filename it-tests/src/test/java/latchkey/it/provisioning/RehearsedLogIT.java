package latchkey.it.provisioning;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import latchkey.it.client.Directory;
import latchkey.it.client.Suite;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.DirectoryGenerator;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.job.Entry;
import latchkey.rehearsal.job.Job;
import latchkey.rehearsal.job.Journal;
import latchkey.rehearsal.job.State;
import latchkey.rehearsal.mapping.MappingFile;
import latchkey.rehearsal.wire.Exchange;
import latchkey.rehearsal.wire.Target;
import org.junit.jupiter.api.Test;

/** What the log says of cycles with failing objects is what the directory itself wrote down. */
class RehearsedLogIT extends Suite {
  private static final int PEOPLE = 100;

  /** Every so many-th person cannot be provisioned. */
  private static final int FAILING = 33;

  private static final long SEED = 20_260_304;

  private final ConcurrentLinkedQueue<Exchange> sent = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Entry> journal = new ConcurrentLinkedQueue<>();

  @Test
  void the_log_equals_the_directorys_own_object_for_object() {
    var entra = given().entra(organization);
    var directory = DirectoryGenerator.generate(PEOPLE, 5, SEED);
    var people = directory.people();
    for (int i = FAILING; i < PEOPLE; i += FAILING) {
      directory.keep(people.get(i).with("userPrincipalName", "x".repeat(600) + i));
    }
    var job = job(entra, directory);

    job.initial();
    directory.keep(renamed(people.get(1)));
    directory.keep(people.get(2).recycled(true));
    job.incremental();

    assertThat(journal).filteredOn(RehearsedLogIT::failed).as("objects fail").isNotEmpty();
    var lines = new Log(organization).settled("", sent.size());
    assertThat(counted(lines)).isEqualTo(counted(sent));
    var cycle = new Log(organization).cycle(it -> it.path("calls").asLong() == sent.size());
    assertThat(cycle.path("kind").asText()).isEqualTo("initial");
    assertThat(cycle.at("/counts/create").asLong()).isEqualTo(sent("POST", 201));
    assertThat(cycle.at("/counts/failure").asLong()).isEqualTo(sent("POST", 400));
    assertThat(cycle.at("/errors/400 invalidValue").asLong()).isEqualTo(sent("POST", 400));
  }

  private long sent(String method, int status) {
    return sent.stream()
        .filter(it -> it.request().method().equals(method) && it.reply().status() == status)
        .count();
  }

  private static boolean failed(Entry entry) {
    return entry.outcome().result() == Entry.Result.FAILURE;
  }

  private static Person renamed(Person person) {
    return person.with("jobTitle", "Keeper of the keys");
  }

  private Job job(Directory entra, latchkey.rehearsal.directory.Directory directory) {
    var dialect = Dialect.named("default");
    var headers = new TreeMap<String, String>(dialect.headers());
    headers.put("Authorization", "Bearer " + entra.token());
    var target = new Target(entra.base(), headers);
    target.listen(sent::add);
    var writing =
        new Journal() {
          @Override
          public void begins(String part, int count) {}

          @Override
          public void record(Entry entry) {
            journal.add(entry);
          }
        };
    var state = State.fresh(Instant.parse("2026-03-04T12:00:00Z"));
    return new Job(directory, MappingFile.read("entra"), target, dialect, state, writing, 4);
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
