package latchkey.rehearsal.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.dialect.Change;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.dialect.Managers;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.job.Entry.Action;
import latchkey.rehearsal.job.Entry.Outcome;
import latchkey.rehearsal.job.Entry.Result;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.wire.Dropped;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;

/** What is done about one person. */
final class UserSteps {
  private static final String ACTIVE = "active";

  private final Directory source;
  private final Mapping mapping;
  private final Wire wire;
  private final State state;

  UserSteps(Directory source, Mapping mapping, Wire wire, State state) {
    this.source = source;
    this.mapping = mapping;
    this.wire = wire;
    this.state = state;
  }

  /** Scope check, match, then create, update or disable. */
  Outcome provision(Person person) {
    Optional<UserLink> link = state.user(person.id());
    if (link.isEmpty()) return enter(person);
    Optional<JsonNode> current = wire.read(wire.dialect().readUser(link.get().id()));
    if (current.isPresent()) return amend(person, link.get(), current.get());
    state.forgetUser(person.id());
    return enter(person);
  }

  private Outcome enter(Person person) {
    if (!mapping.inScope(person)) return Outcome.skipped("", "not in scope");
    if (mapping.softDeleted(person))
      return Outcome.skipped("", "disabled in the directory before it was ever provisioned");
    return match(person).orElseGet(() -> create(person));
  }

  private Optional<Outcome> match(Person person) {
    List<String> matching = mapping.users().matching();
    return wire.match(Dialect.USERS, matching, mapping.values(person))
        .map(hit -> link(person, hit));
  }

  private Outcome link(Person person, JsonNode hit) {
    UserLink link =
        UserLink.to(hit.path("id").asText())
            .holding(Differences.held(hit, mapping.users().attributes()))
            .reportingTo(Managers.of(hit));
    state.link(person.id(), link);
    return amend(person, link, hit);
  }

  private Outcome create(Person person) {
    Map<String, String> values = mapping.values(person);
    Request request = wire.dialect().createUser(values);
    try {
      return created(person, values, wire.createdId(request));
    } catch (Dropped e) {
      // Whether it was created isn't known: look, and only then ask once more
      return match(person).orElseGet(() -> created(person, values, wire.createdId(request)));
    }
  }

  private Outcome created(Person person, Map<String, String> values, String id) {
    state.link(person.id(), UserLink.to(id).holding(values));
    return Outcome.done(Action.CREATE, id, "new in the directory");
  }

  private Outcome amend(Person person, UserLink link, JsonNode current) {
    boolean gone = person.recycled() || !mapping.inScope(person);
    Map<String, String> wanted = gone ? onlyActive(person) : mapping.values(person);
    List<Change> changes = Differences.between(current, wanted);
    if (!changes.isEmpty()) send(person, link, current, changes);
    state.link(person.id(), link.holding(wanted).managed(mapping.inScope(person)));
    return changes.isEmpty()
        ? Outcome.skipped(link.id(), "the target is as it shall be")
        : amended(person, link, changes);
  }

  /** Of somebody deleted or out of scope nothing is told but that. */
  private Map<String, String> onlyActive(Person person) {
    Map<String, String> all = mapping.values(person);
    return all.containsKey(ACTIVE) ? Map.of(ACTIVE, all.get(ACTIVE)) : Map.of();
  }

  private void send(Person person, UserLink link, JsonNode current, List<Change> changes) {
    Reply reply = wire.send(wire.dialect().amendUser(link.id(), current, changes));
    if (reply.status() == 404) state.forgetUser(person.id());
    if (!reply.ok()) throw new Failed(action(changes), reply.explained());
  }

  private Outcome amended(Person person, UserLink link, List<Change> changes) {
    Action action = action(changes);
    String reason = action == Action.DISABLE ? reason(person) : "changed in the directory";
    if (restored(changes)) reason = "back in the directory";
    return new Outcome(action, Result.SUCCESS, link.id(), reason, changes);
  }

  private static Action action(List<Change> changes) {
    boolean off = changes.stream().anyMatch(c -> c.path().equals(ACTIVE) && isFalse(c));
    return off ? Action.DISABLE : Action.UPDATE;
  }

  private static boolean restored(List<Change> changes) {
    return changes.stream().anyMatch(c -> c.path().equals(ACTIVE) && !isFalse(c));
  }

  private static boolean isFalse(Change change) {
    return change.becomes().equalsIgnoreCase("false");
  }

  private String reason(Person person) {
    if (person.recycled()) return "deleted in the directory";
    if (!person.assigned()) return "no longer assigned";
    return mapping.inScope(person) ? "blocked from sign-in" : "out of scope";
  }

  /** The directory has erased the person for good. */
  Outcome purge(String sourceId) {
    Optional<UserLink> link = state.user(sourceId);
    if (link.isEmpty()) return Outcome.skipped("", "was never provisioned");
    if (!link.get().managed())
      return Outcome.skipped(link.get().id(), "was out of scope before, so no longer managed");
    return wire.dialect()
        .deleteUser(link.get().id())
        .map(request -> delete(sourceId, link.get(), request))
        .orElseGet(() -> leaveDisabled(sourceId, link.get()));
  }

  private Outcome delete(String sourceId, UserLink link, Request request) {
    Reply reply = wire.send(request);
    if (!reply.ok() && reply.status() != 404) throw new Failed(Action.DELETE, reply.explained());
    state.forgetUser(sourceId);
    return Outcome.done(Action.DELETE, link.id(), "purged from the directory");
  }

  private Outcome leaveDisabled(String sourceId, UserLink link) {
    Map<String, String> off = Map.of(ACTIVE, "False");
    JsonNode current =
        wire.read(wire.dialect().readUser(link.id())).orElseThrow(() -> lost(sourceId));
    List<Change> changes = Differences.between(current, off);
    if (!changes.isEmpty())
      wire.require(Action.DISABLE, wire.dialect().amendUser(link.id(), current, changes));
    state.link(sourceId, link.holding(off).managed(false));
    return Outcome.done(Action.DISABLE, link.id(), "purged; this directory never deletes users");
  }

  private Failed lost(String sourceId) {
    state.forgetUser(sourceId);
    return new Failed(Action.DISABLE, "gone from the target");
  }

  /** The second pass: the manager, once everybody has an id in the target. */
  Outcome manage(Person person) {
    Optional<UserLink> link = state.user(person.id());
    if (link.isEmpty()) return Outcome.skipped("", "not provisioned itself");
    if (mapping.softDeleted(person)) return Outcome.skipped(link.get().id(), "not active");
    Optional<String> manager = person.manager().flatMap(state::user).map(UserLink::id);
    if (person.manager().isPresent() && manager.isEmpty()) return missed(person, link.get());
    return manage(person, link.get(), manager);
  }

  private Outcome manage(Person person, UserLink link, Optional<String> manager) {
    JsonNode current =
        wire.read(wire.dialect().readUser(link.id())).orElseThrow(() -> lost(person.id()));
    boolean same = Managers.of(current).equals(manager.orElse(""));
    if (!same)
      wire.require(Action.UPDATE, wire.dialect().assignManager(link.id(), current, manager));
    state.link(person.id(), link.reportingTo(manager.orElse("")));
    return same
        ? Outcome.skipped(link.id(), "the manager is as it shall be")
        : Outcome.done(Action.UPDATE, link.id(), manager.isPresent() ? "manager" : "no manager");
  }

  private Outcome missed(Person person, UserLink link) {
    String manager = person.manager().orElseThrow();
    boolean failed = source.person(manager).filter(m -> !mapping.softDeleted(m)).isPresent();
    if (failed) throw new Failed(Action.UPDATE, "the manager isn't provisioned yet");
    state.link(person.id(), link.missing(manager));
    return Outcome.skipped(link.id(), "the manager is not in scope");
  }

  /** Is there anything to do in the second pass? */
  boolean hasReference(Person person) {
    boolean had = state.user(person.id()).filter(link -> !link.manager().isEmpty()).isPresent();
    return mapping.users().maps(Mapping.MANAGER) && (person.manager().isPresent() || had);
  }
}
