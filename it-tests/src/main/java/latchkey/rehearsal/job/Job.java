package latchkey.rehearsal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import latchkey.rehearsal.job.Entry.Action;
import latchkey.rehearsal.job.Entry.Outcome;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.wire.Dropped;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Target;

/** One directory's provisioning of one target: cycles, and single objects on demand. */
public final class Job {
  /** Incremental cycles follow each other so, by the job's clock. */
  public static final Duration INTERVAL = Duration.ofMinutes(40);

  private static final int MEMBERS_ON_DEMAND = 5;

  private final Directory source;
  private final Mapping mapping;
  private final State state;
  private final Journal journal;
  private final Workers workers;
  private final Wire wire;
  private final UserSteps users;
  private final GroupSteps groups;
  private String cycle = "";
  private Quarantine quarantine = new Quarantine();

  public Job(
      Directory source,
      Mapping mapping,
      Target target,
      Dialect dialect,
      State state,
      Journal journal,
      int parallel) {
    this.source = source;
    this.mapping = mapping;
    this.state = state;
    this.journal = journal;
    this.workers = new Workers(parallel);
    this.wire = new Wire(target, dialect);
    this.users = new UserSteps(source, mapping, wire, state);
    this.groups = new GroupSteps(source, mapping, wire, state);
  }

  /** The same job for single objects: Entra's flag doesn't work with provision on demand. */
  public Job onDemand() {
    boolean flag = wire.dialect().name().equals("flag");
    Dialect dialect = flag ? Dialect.named("default") : wire.dialect();
    return new Job(source, mapping, wire.target(), dialect, state, journal, 1);
  }

  /**
   * @throws Quarantined when the target isn't a SCIM server that lets this client in
   */
  public void testConnection() {
    String attribute = mapping.users().matching().get(0);
    Reply reply = wire.send(wire.dialect().testConnection(attribute, UUID.randomUUID().toString()));
    if (!reply.ok() || !reply.body().path("totalResults").isNumber())
      throw new Quarantined("Test Connection failed: " + reply.explained());
  }

  /** Everything is evaluated, as after "restart provisioning"; links stay. */
  public void initial() {
    state.restart(mapping.text());
    run("initial");
  }

  /** What has changed since the last cycle, and failures whose time has come. */
  public void incremental() {
    if (state.startedWith(mapping.text())) run("incremental");
    else initial();
  }

  private void run(String kind) {
    begin(kind);
    Set<String> due = state.escrow().due(state.now());
    List<Person> people =
        source.people().stream().filter(p -> turn("Users/", p.id(), p, due)).toList();
    workers.run(userTasks(people, gone("Users/", due)));
    // Told only now: whoever got another id in the target has to join anew
    List<Team> teams =
        source.teams().stream().filter(t -> turn("Groups/", t.id(), t, due)).toList();
    workers.run(groupTasks(teams, gone("Groups/", due)));
    workers.run(referenceTasks(people, teams));
    people.forEach(person -> state.seen("Users/" + person.id(), person));
    teams.forEach(team -> state.seen("Groups/" + team.id(), team));
    state.advance(INTERVAL);
  }

  private void begin(String kind) {
    cycle = kind + " " + state.now();
    quarantine = new Quarantine();
  }

  private String kind() {
    return cycle.substring(0, cycle.lastIndexOf(' ')) + " cycle: ";
  }

  private boolean turn(String kind, String id, Object object, Set<String> due) {
    String key = kind + id;
    return state.changed(key, object)
        || due.stream().anyMatch(d -> (d + "/").startsWith(key + "/"));
  }

  /** Objects that are linked or were seen, but are in the directory no more. */
  private List<String> gone(String kind, Set<String> due) {
    boolean user = kind.equals("Users/");
    Stream<String> seen =
        state.seen().stream().filter(k -> k.startsWith(kind)).map(k -> k.substring(kind.length()));
    Stream<String> linked =
        user
            ? state.users().entrySet().stream()
                .filter(e -> e.getValue().managed())
                .map(e -> e.getKey())
            : state.groups().keySet().stream();
    Set<String> gone = new LinkedHashSet<>(Stream.concat(seen, linked).sorted().toList());
    gone.removeIf(id -> user ? source.person(id).isPresent() : source.team(id).isPresent());
    gone.removeIf(id -> state.escrow().deposit(kind + id).isPresent() && !due.contains(kind + id));
    return List.copyOf(gone);
  }

  private List<Runnable> userTasks(List<Person> people, List<String> gone) {
    List<Runnable> tasks = new ArrayList<>();
    people.forEach(
        p -> tasks.add(() -> attempt("Users", p.id(), p.name(), () -> users.provision(p))));
    gone.forEach(id -> tasks.add(() -> forget("Users", id, () -> users.purge(id))));
    journal.begins(kind() + "users", tasks.size());
    return tasks;
  }

  private List<Runnable> groupTasks(List<Team> teams, List<String> gone) {
    List<Runnable> tasks = new ArrayList<>();
    teams.forEach(
        t -> tasks.add(() -> attempt("Groups", t.id(), t.name(), () -> groups.provision(t))));
    gone.forEach(id -> tasks.add(() -> forget("Groups", id, () -> groups.drop(id))));
    journal.begins(kind() + "groups", tasks.size());
    return tasks;
  }

  private List<Runnable> referenceTasks(List<Person> people, List<Team> teams) {
    List<Runnable> tasks = new ArrayList<>();
    people.stream().filter(users::hasReference).forEach(p -> tasks.add(() -> manage(p)));
    if (mapping.groups().maps(Mapping.MEMBERS))
      teams.forEach(team -> tasks.add(() -> amendMembers(team, Optional.empty())));
    journal.begins(kind() + "references", tasks.size());
    return tasks;
  }

  private void manage(Person person) {
    attempt("Users/manager", person.id(), person.name(), () -> users.manage(person));
  }

  private void amendMembers(Team team, Optional<Set<String>> only) {
    attempt(
        "Groups/members",
        team.id(),
        team.name(),
        () -> groups.amendMembers(team, person -> only.map(o -> o.contains(person)).orElse(true)));
  }

  /** One person at once, outside of any cycle. */
  public void provision(Person person) {
    begin("on demand");
    attempt("Users", person.id(), person.name(), () -> users.provision(person));
    if (users.hasReference(person)) manage(person);
  }

  /** One group with up to five of its members; the others wait for the next cycle. */
  public void provision(Team team, List<String> members) {
    begin("on demand");
    List<String> some = members.stream().limit(MEMBERS_ON_DEMAND).toList();
    some.stream().map(source::person).flatMap(Optional::stream).forEach(this::provision);
    attempt("Groups", team.id(), team.name(), () -> groups.provision(team));
    amendMembers(team, Optional.of(Set.copyOf(some)));
    state.unsee("Groups/" + team.id());
  }

  private void forget(String kind, String id, Supplier<Outcome> work) {
    String name =
        kind.equals("Users")
            ? state.user(id).map(l -> l.held().get("userName")).orElse(id)
            : state.group(id).map(l -> l.held().get("displayName")).orElse(id);
    if (attempt(kind, id, Objects.requireNonNullElse(name, id), work)) state.unsee(kind + "/" + id);
  }

  /** Does it, and tells the journal; what fails goes into escrow. */
  private boolean attempt(String object, String id, String name, Supplier<Outcome> work) {
    Instant at = state.now();
    long began = System.nanoTime();
    Outcome outcome = outcome(work);
    boolean failed = outcome.result() == Entry.Result.FAILURE;
    String key = escrowKey(object, id);
    if (failed) state.escrow().failed(key, at, outcome.reason());
    else state.escrow().released(key);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    journal.record(new Entry(at, cycle, object, id, name, outcome, took));
    count(failed);
    return !failed;
  }

  private static Outcome outcome(Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (Failed e) {
      return Outcome.failed(e.action(), e.getMessage());
    } catch (Dropped e) {
      return Outcome.failed(Action.OTHER, e.getMessage());
    }
  }

  private synchronized void count(boolean failed) {
    quarantine.count(failed);
  }

  /** {@code Users/1} and, beside it, {@code Users/1/manager}. */
  private static String escrowKey(String object, String id) {
    String[] parts = object.split("/");
    return parts[0] + "/" + id + (parts.length > 1 ? "/" + parts[1] : "");
  }

  /** How many objects are waiting for their next try. */
  public int inEscrow() {
    return state.escrow().deposits().size();
  }
}
