package latchkey.it.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;

/** Makes, changes, enrols and deletes people of its own by chance, and keeps a journal of it. */
final class Writer {
  private static final int AT_ONCE = 15;

  private final Directory directory;
  private final String group;
  private final String name;
  private final Random random;
  private final List<Person> people = new ArrayList<>();
  private final List<UUID> requests = new ArrayList<>();
  private int made;

  Writer(Directory directory, String group, String name, long seed) {
    this.directory = directory;
    this.group = group;
    this.name = name;
    this.random = new Random(seed);
  }

  /** Until the server is gone. */
  void write() {
    try {
      while (true) step();
    } catch (UncheckedIOException killed) {
      // what was asked for last stays asked
    }
  }

  /** The requests that changed something and were answered. */
  List<UUID> requests() {
    return List.copyOf(requests);
  }

  List<Person> people() {
    return List.copyOf(people);
  }

  private void step() {
    var living = people.stream().filter(it -> it.acknowledged().there()).toList();
    if (living.size() < AT_ONCE) make();
    else change(living.get(random.nextInt(living.size())));
  }

  private void make() {
    var person = new Person(name + "-" + made++ + "@contoso.example");
    people.add(person);
    person.asks(new Seen(true, true, "0", false));
    var answer =
        directory.postsUser(
            "{\"userName\": \"%s\", \"active\": true, \"title\": \"0\"}"
                .formatted(person.userName()));
    acknowledged(person, answer.answers(201), answer.id());
  }

  private void change(Person person) {
    switch (random.nextInt(10)) {
      case 0 -> delete(person);
      case 1, 2, 3 -> enrol(person);
      default -> describe(person);
    }
  }

  private void describe(Person person) {
    var seen = person.acknowledged();
    var next = new Seen(true, !seen.active(), String.valueOf(requests.size()), seen.member());
    person.asks(next);
    var answer =
        directory.patchesUser(
            person.id(),
            "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"%s\"}"
                .formatted(next.active() ? "True" : "False"),
            "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"%s\"}"
                .formatted(next.title()));
    acknowledged(person, answer.answers(200), person.id());
  }

  private void enrol(Person person) {
    var seen = person.acknowledged();
    person.asks(new Seen(true, seen.active(), seen.title(), !seen.member()));
    var answer =
        directory.patchesGroup(
            group,
            "{\"op\": \"%s\", \"path\": \"members\", \"value\": [{\"value\": \"%s\"}]}"
                .formatted(seen.member() ? "Remove" : "Add", person.id()));
    acknowledged(person, answer.answers(204), person.id());
  }

  private void delete(Person person) {
    person.asks(Seen.NOBODY);
    acknowledged(person, directory.deletesUser(person.id()).answers(204), person.id());
  }

  private void acknowledged(Person person, Answer answer, String id) {
    person.isAcknowledged(id);
    requests.add(answer.requestId());
  }

  /** Holds everything against the journal, and takes over what became of the last requests. */
  void settle() {
    for (Person person : people) {
      var found = directory.findsUsers("userName eq \"" + person.userName() + "\"").answers(200);
      assertThat(found.at("/totalResults").asInt()).describedAs(person::toString).isLessThan(2);
      var seen = seen(found);
      assertThat(person.mayBe(seen)).describedAs(() -> person + ", found " + found).isTrue();
      person.is(found.text("/Resources/0/id"), seen);
    }
  }

  private Seen seen(Answer found) {
    if (found.at("/totalResults").asInt() == 0) return Seen.NOBODY;
    var user = found.at("/Resources/0");
    boolean member = user.at("/groups/0/value").asText().equals(group);
    return new Seen(true, user.at("/active").asBoolean(), user.at("/title").asText(), member);
  }
}
