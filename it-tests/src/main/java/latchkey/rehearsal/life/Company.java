package latchkey.rehearsal.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import latchkey.rehearsal.job.Job;
import latchkey.rehearsal.job.State;
import latchkey.rehearsal.job.UserLink;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.report.Report;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Target;

/**
 * Everything an act plays with.
 *
 * @param alone nobody else provisions into the target
 * @param doorway empty where no access credential is known
 */
public record Company(
    Directory directory,
    Mapping mapping,
    Target target,
    Dialect dialect,
    State state,
    Job job,
    Report report,
    boolean alone,
    Optional<Doorway> doorway) {

  /** People who are provisioned and active, in the order of the directory. */
  List<Person> active() {
    return directory.people().stream()
        .filter(person -> !mapping.softDeleted(person) && state.user(person.id()).isPresent())
        .toList();
  }

  /** Groups that are provisioned, the largest first. */
  List<Team> groups() {
    return directory.teams().stream()
        .filter(team -> state.group(team.id()).isPresent())
        .sorted((a, b) -> b.members().size() - a.members().size())
        .toList();
  }

  String targetId(Person person) {
    return state.user(person.id()).map(UserLink::id).orElse("");
  }

  String targetId(Team team) {
    return state.group(team.id()).map(link -> link.id()).orElse("");
  }

  boolean mapsActive() {
    return mapping.users().maps("active");
  }

  /** The directory notices, and its next cycle tells the target. */
  void change(Person person) {
    directory.keep(person);
    job.incremental();
  }

  /** Fails unless the target shows the person so. */
  void requireActive(Person person, boolean wanted) {
    if (!mapsActive()) return;
    Reply reply = target.send(dialect.readUser(targetId(person)));
    JsonNode active = reply.body().path("active");
    if (!reply.ok() || active.asBoolean(!wanted) != wanted)
      report.fail("%s: active should be %s, is %s".formatted(person.name(), wanted, active));
    doorway.ifPresent(d -> requireAnswer(d, person, wanted));
  }

  private void requireAnswer(Doorway doorway, Person person, boolean granted) {
    String answer = doorway.answer(targetId(person));
    if (!answer.equals(granted ? "granted" : "denied"))
      report.fail("%s: the access answer is %s".formatted(person.name(), answer));
  }
}
