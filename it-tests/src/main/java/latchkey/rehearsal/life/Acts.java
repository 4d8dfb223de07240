package latchkey.rehearsal.life;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.Person;
import latchkey.rehearsal.directory.Team;
import latchkey.rehearsal.readback.Comparison;
import latchkey.rehearsal.readback.Expectation;
import latchkey.rehearsal.readback.Listing;
import latchkey.rehearsal.wire.Reply;

/**
 * The acts of the play. At the end of the last one the directory is as it was at the beginning, but
 * for some titles, so that the play can be repeated against the same target.
 */
final class Acts {
  private static final String HIRE = source("newly hired");
  private static final int DIFFERENCES_SHOWN = 50;

  private final Company company;

  Acts(Company company) {
    this.company = company;
  }

  private static String source(String what) {
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
  }

  void testConnection() {
    company.job().testConnection();
    company.report().say("the target answers as a SCIM server should");
  }

  void initial() {
    company.job().initial();
  }

  /**
   * Titles, a name, an emptied attribute, somebody new who joins a group and gets somebody to
   * manage.
   */
  /** Titles, a marriage, an emptied attribute, managers, and somebody new. */
  void incremental() {
    List<Person> people = company.active();
    for (Person person : people.stream().skip(1).limit(5).toList())
      keep(person.with("jobTitle", "Promoted " + person.fact("jobTitle")));
    people.stream().skip(6).limit(1).forEach(this::marry);
    people.stream().skip(7).limit(1).forEach(person -> keep(person.with("mobile", "")));
    people.stream().skip(8).limit(1).forEach(p -> keep(p.with("manager", people.get(0).id())));
    people.stream().skip(9).limit(1).forEach(person -> keep(person.with("manager", "")));
    hire();
    company.job().incremental();
    requireNothingLeft();
  }

  private void keep(Person person) {
    company.directory().keep(person);
  }

  /** A cycle after which nothing has changed asks the target nothing. */
  private void requireNothingLeft() {
    int before = company.target().latencies().count();
    company.job().incremental();
    int requests = company.target().latencies().count() - before;
    if (requests > 0 && company.report().failures() == 0)
      company.report().fail("%d requests, although nothing had changed".formatted(requests));
  }

  private void marry(Person person) {
    company
        .directory()
        .keep(
            person
                .with("surname", "Fictiva-" + person.fact("surname"))
                .with(
                    "displayName",
                    person.fact("givenName") + " Fictiva-" + person.fact("surname")));
  }

  /** Joins two groups, and gets a manager and somebody to manage. */
  private void hire() {
    List<Person> people = company.active();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("id", HIRE);
    facts.put("userPrincipalName", "newly.hired+today@contoso.example");
    facts.put("displayName", "Newly Hired");
    facts.put("givenName", "Newly");
    facts.put("surname", "Hired");
    facts.put("mailNickname", "newly.hired");
    facts.put("userType", "Member");
    facts.put("accountEnabled", "True");
    people.stream().limit(1).forEach(head -> facts.put("manager", head.id()));
    keep(Person.of(facts));
    people.stream().skip(10).limit(1).forEach(person -> keep(person.with("manager", HIRE)));
    company.groups().stream()
        .limit(2)
        .forEach(team -> company.directory().keep(team.joinedBy(HIRE)));
  }

  /** One person, and one group with some of its members, at once. */
  void onDemand() {
    company.job().testConnection();
    List<Person> people = company.active();
    people.stream().skip(Math.max(0, people.size() - 1)).forEach(this::onDemand);
    company.groups().stream().limit(1).forEach(this::onDemand);
    company.job().incremental();
  }

  private void onDemand(Person person) {
    Person changed = person.with("jobTitle", "Seen on demand");
    keep(changed);
    company.job().onDemand().provision(changed);
  }

  private void onDemand(Team team) {
    company.job().onDemand().provision(team, team.members().stream().limit(5).toList());
  }

  void leave(int trials) {
    new Leavers(company).play(trials);
  }

  /** Deleted, restored from the recycle bin, deleted again and purged. */
  void delete() {
    if (company.directory().person(HIRE).isEmpty()) {
      hire();
      company.job().incremental();
    }
    Person person = company.directory().person(HIRE).orElseThrow();
    if (company.targetId(person).isEmpty())
      company.report().say("left out: whoever was to be deleted could not be created");
    else delete(person);
  }

  private void delete(Person person) {
    company.change(person.recycled(true));
    company.requireActive(person, false);
    company.change(person);
    company.requireActive(person, true);
    company.change(person.recycled(true));
    purge(person);
  }

  private void purge(Person person) {
    String id = company.targetId(person);
    company.directory().purge(person.id());
    company.job().incremental();
    if (company.dialect().deleteUser(id).isEmpty()) return;
    Reply reply = company.target().send(company.dialect().readUser(id));
    if (reply.status() != 404)
      company
          .report()
          .fail("%s: deleted, but still answers %d".formatted(person.name(), reply.status()));
    company.doorway().ifPresent(doorway -> requireDenied(doorway, id, person));
  }

  private void requireDenied(Doorway doorway, String id, Person person) {
    String answer = doorway.answer(id);
    if (!answer.equals("denied"))
      company
          .report()
          .fail("%s: deleted, but the access answer is %s".formatted(person.name(), answer));
  }

  /** Renames a group and back; two join, two leave, and back. */
  void groups() {
    for (Team team : company.groups().stream().skip(1).limit(1).toList()) {
      cycle(List.of(team.with("displayName", team.name() + " (moved)")));
      cycle(List.of(team));
    }
    List<Team> before = company.groups().stream().skip(1).limit(4).toList();
    cycle(before.stream().map(this::turnover).toList());
    cycle(before);
  }

  private Team turnover(Team team) {
    List<String> joining =
        company.active().stream()
            .map(Person::id)
            .filter(id -> !team.members().contains(id))
            .limit(2)
            .toList();
    Team after = team;
    for (String id : team.members().stream().limit(2).toList()) after = after.leftBy(id);
    for (String id : joining) after = after.joinedBy(id);
    return after;
  }

  private void cycle(List<Team> changed) {
    changed.forEach(company.directory()::keep);
    company.job().incremental();
  }

  /** Out of the scoping filter, or unassigned where the filter doesn't care, and back. */
  void scope() {
    List<Person> people = company.active().stream().skip(2).limit(3).toList();
    people.forEach(person -> company.directory().keep(outside(person)));
    company.job().incremental();
    people.forEach(person -> company.requireActive(person, false));
    people.forEach(company.directory()::keep);
    company.job().incremental();
    people.forEach(person -> company.requireActive(person, true));
  }

  private Person outside(Person person) {
    Person guest = person.with("userType", "Guest");
    return company.mapping().inScope(guest) ? person.assigned(false) : guest;
  }

  void memberCost() {
    new MemberCost(company).play();
  }

  /**
   * @return what differs; nothing when the target equals the source
   */
  List<String> readBack() {
    Expectation expected =
        Expectation.of(company.directory(), company.mapping(), company.state(), company.dialect());
    Listing users = list(Dialect.USERS, 100, expected.users().keySet());
    Listing groups = list(Dialect.GROUPS, 25, expected.groups().keySet());
    List<String> differences =
        new ArrayList<>(
            Comparison.differences(expected, company.mapping(), users, groups, company.alone()));
    company.doorway().ifPresent(doorway -> differences.addAll(doorDifferences(doorway)));
    company
        .report()
        .say(
            "read back %,d users and %,d groups, of them %,d and %,d to compare"
                .formatted(
                    users.byId().size(),
                    groups.byId().size(),
                    expected.users().size(),
                    expected.groups().size()));
    differences.stream()
        .limit(DIFFERENCES_SHOWN)
        .forEach(d -> company.report().say("differs: " + d));
    return differences;
  }

  private Listing list(String resources, int page, Set<String> ours) {
    return company.alone()
        ? Listing.all(company.target(), resources, page)
        : Listing.of(company.target(), resources, page, ours);
  }

  /** The door's own list must come to the same. */
  private List<String> doorDifferences(Doorway doorway) {
    if (doorway.awaitList(d -> wrongAtTheDoor(d).isEmpty())) return List.of();
    return wrongAtTheDoor(doorway);
  }

  private List<String> wrongAtTheDoor(Doorway doorway) {
    return company.directory().people().stream()
        .filter(person -> company.state().user(person.id()).isPresent())
        .filter(person -> doorway.admits(company.targetId(person)) == blocked(person))
        .map(person -> "door: wrong about " + person.name())
        .toList();
  }

  private boolean blocked(Person person) {
    return company.mapsActive() && company.mapping().softDeleted(person);
  }
}
