package latchkey.rehearsal.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import latchkey.rehearsal.dialect.Change;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.dialect.Member;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import latchkey.rehearsal.job.Entry.Action;
import latchkey.rehearsal.job.Entry.Outcome;
import latchkey.rehearsal.job.Entry.Result;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.wire.Dropped;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;

/** What is done about one group. Members are told apart from the group itself, and never read. */
final class GroupSteps {
  private final Directory source;
  private final Mapping mapping;
  private final Wire wire;
  private final State state;

  GroupSteps(Directory source, Mapping mapping, Wire wire, State state) {
    this.source = source;
    this.mapping = mapping;
    this.wire = wire;
    this.state = state;
  }

  Outcome provision(Team team) {
    Optional<GroupLink> link = state.group(team.id());
    if (!mapping.inScope(team)) return link.isEmpty() ? outOfScope() : drop(team.id());
    if (link.isEmpty()) return enter(team);
    Optional<JsonNode> current = wire.read(wire.dialect().readGroup(link.get().id()));
    if (current.isPresent()) return amend(team, link.get(), current.get());
    state.forgetGroup(team.id());
    return enter(team);
  }

  private static Outcome outOfScope() {
    return Outcome.skipped("", "not in scope");
  }

  private Outcome enter(Team team) {
    return match(team).orElseGet(() -> create(team));
  }

  private Optional<Outcome> match(Team team) {
    List<String> matching = mapping.groups().matching();
    return wire.match(Dialect.GROUPS, matching, values(team)).map(hit -> link(team, hit));
  }

  private Outcome link(Team team, JsonNode hit) {
    GroupLink link = GroupLink.to(hit.path("id").asText(), false);
    state.link(team.id(), link);
    return amend(team, link, hit);
  }

  private Outcome create(Team team) {
    Request request = wire.dialect().createGroup(values(team));
    try {
      return created(team, wire.createdId(request));
    } catch (Dropped e) {
      // Whether it was created isn't known: look, and only then ask once more
      return match(team).orElseGet(() -> created(team, wire.createdId(request)));
    }
  }

  private Outcome created(Team team, String id) {
    state.link(team.id(), GroupLink.to(id, true).holding(values(team)));
    return Outcome.done(Action.CREATE, id, "new in the directory");
  }

  private Map<String, String> values(Team team) {
    Map<String, String> values = new LinkedHashMap<>(mapping.values(team));
    values.keySet().removeIf(attribute -> !wire.dialect().speaksOfGroup(attribute));
    return values;
  }

  private Outcome amend(Team team, GroupLink link, JsonNode current) {
    List<Change> changes = Differences.between(current, values(team));
    if (!changes.isEmpty()) send(team, link, changes);
    state.link(team.id(), link.holding(values(team)));
    return changes.isEmpty()
        ? Outcome.skipped(link.id(), "the target is as it shall be")
        : new Outcome(
            Action.UPDATE, Result.SUCCESS, link.id(), "changed in the directory", changes);
  }

  private void send(Team team, GroupLink link, List<Change> changes) {
    Reply reply = wire.send(wire.dialect().amendGroup(link.id(), changes));
    if (reply.status() == 404) state.forgetGroup(team.id());
    if (!reply.ok()) throw new Failed(Action.UPDATE, reply.explained());
  }

  /** Groups have no soft delete: unassigned or deleted, they go. */
  Outcome drop(String sourceId) {
    Optional<GroupLink> link = state.group(sourceId);
    if (link.isEmpty()) return Outcome.skipped("", "was never provisioned");
    Reply reply = wire.send(wire.dialect().deleteGroup(link.get().id()));
    if (!reply.ok() && reply.status() != 404) throw new Failed(Action.DELETE, reply.explained());
    state.forgetGroup(sourceId);
    return Outcome.done(Action.DELETE, link.get().id(), "no longer in the directory or its scope");
  }

  /**
   * Newcomers and leavers since the last time. @param waiting should be in the target, but failed
   */
  private record Turnover(
      List<String> joining, List<String> leaving, Set<String> waiting, Set<String> missed) {
    boolean nothing() {
      return joining.isEmpty() && leaving.isEmpty();
    }

    String told() {
      return "%d joined, %d left".formatted(joining.size(), leaving.size());
    }
  }

  /**
   * @param asked narrows whom it looks at (provision on demand takes up to five members)
   */
  Outcome amendMembers(Team team, Predicate<String> asked) {
    Optional<GroupLink> found = state.group(team.id());
    if (found.isEmpty()) return Outcome.skipped("", "not provisioned itself");
    GroupLink link = found.get();
    Turnover turnover = turnover(team, link, asked);
    String name = link.held().getOrDefault("displayName", team.name());
    for (Request request :
        wire.dialect()
            .amendMembers(link.id(), name, members(turnover.joining), members(turnover.leaving)))
      wire.require(Action.UPDATE, request);
    state.link(
        team.id(), link.changed(turnover.joining, turnover.leaving).missing(turnover.missed));
    return told(link, turnover);
  }

  private static Outcome told(GroupLink link, Turnover turnover) {
    if (!turnover.waiting.isEmpty())
      throw new Failed(Action.UPDATE, turnover.waiting.size() + " members aren't provisioned yet");
    if (turnover.nothing()) return Outcome.skipped(link.id(), "the members are as they shall be");
    return Outcome.done(Action.UPDATE, link.id(), turnover.told());
  }

  private Turnover turnover(Team team, GroupLink link, Predicate<String> asked) {
    List<String> joining = new ArrayList<>();
    Set<String> waiting = new LinkedHashSet<>();
    Set<String> missed = new LinkedHashSet<>(link.missed());
    missed.retainAll(team.members());
    for (String person : team.members()) {
      if (link.members().contains(person) || missed.contains(person) || !asked.test(person))
        continue;
      if (state.user(person).isPresent()) joining.add(person);
      else if (due(person)) waiting.add(person);
      else missed.add(person);
    }
    return new Turnover(joining, leaving(team, link, asked), waiting, missed);
  }

  private List<String> leaving(Team team, GroupLink link, Predicate<String> asked) {
    return link.members().stream()
        .filter(person -> !team.members().contains(person) && asked.test(person))
        .filter(person -> state.user(person).isPresent())
        .toList();
  }

  /** Somebody who should be in the target, but failed. */
  private boolean due(String person) {
    return source.person(person).filter(p -> !mapping.softDeleted(p)).isPresent();
  }

  private List<Member> members(List<String> people) {
    return people.stream()
        .map(id -> new Member(state.user(id).orElseThrow().id(), display(id)))
        .toList();
  }

  private String display(String person) {
    return source.person(person).map(Person::name).orElse("");
  }
}
