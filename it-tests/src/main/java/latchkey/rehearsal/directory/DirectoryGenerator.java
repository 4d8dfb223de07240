package latchkey.rehearsal.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Makes up a directory: the same counts and seed give the same one, on any machine. Names are
 * invented, domains end in {@code example}. The first group holds everybody, the second one person,
 * the third nobody.
 */
public final class DirectoryGenerator {
  private final Random random;
  private final long seed;

  private DirectoryGenerator(long seed) {
    this.random = new Random(seed);
    this.seed = seed;
  }

  /**
   * @param users at least 1
   * @param groups 0 or more
   */
  public static Directory generate(int users, int groups, long seed) {
    if (users < 1 || groups < 0)
      throw new InvalidDirectory(
          "a generated directory has at least one user, and no fewer than 0 groups");
    return new DirectoryGenerator(seed).directory(users, groups);
  }

  private Directory directory(int users, int groups) {
    List<Person> people = new ArrayList<>();
    for (int n = 0; n < users; n++) people.add(person(n, people));
    List<Team> teams = new ArrayList<>();
    for (int n = 0; n < groups; n++) teams.add(team(n, people));
    return new Directory(people, teams);
  }

  private Person person(int n, List<Person> earlier) {
    MadeUpNames.Name name = MadeUpNames.person(n, random);
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("id", id("user", n));
    facts.put("displayName", name.display());
    facts.put("givenName", name.given());
    facts.put("surname", name.surname());
    account(facts, name, n);
    work(facts, n, earlier);
    if (chance(85)) MadeUpNames.office(random).forEach(facts::put);
    phones(facts, n);
    return Person.of(facts);
  }

  private void account(Map<String, String> facts, MadeUpNames.Name name, int n) {
    boolean guest = n % 33 == 32;
    String upn = name.account() + (n % 25 == 7 ? "+door" : "") + "." + n + "@contoso.example";
    // Guests carry their home address inside the name, with characters that need encoding in a
    // filter
    String guestName = name.account() + "." + n + "_fabrikam.example#EXT#@contoso.example";
    facts.put("userPrincipalName", guest ? guestName : upn);
    facts.put("userType", guest ? "Guest" : "Member");
    facts.put("accountEnabled", n % 67 == 66 ? "False" : "True");
    if (chance(90)) facts.put("mail", name.account() + "." + n + "@mail.contoso.example");
    // Nicknames repeat in practice: every fortieth person shares one with the person before
    facts.put("mailNickname", name.account() + (n % 40 == 39 ? "" : n));
    if (n % 40 == 38) facts.put("mailNickname", MadeUpNames.shared(n));
    if (n % 40 == 39) facts.put("mailNickname", MadeUpNames.shared(n - 1));
    facts.put("preferredLanguage", MadeUpNames.language(random));
  }

  private void work(Map<String, String> facts, int n, List<Person> earlier) {
    facts.put("department", MadeUpNames.department(random));
    if (chance(80)) facts.put("jobTitle", MadeUpNames.title(random));
    if (chance(95)) facts.put("employeeId", "E-%06d".formatted(100_000 + n));
    // The first person is the head of all; the others report to somebody with a smaller number
    if (n > 0 && chance(90))
      facts.put("manager", earlier.get(random.nextInt(1 + (n - 1) / 8)).id());
  }

  /** From the ranges kept free for films. */
  private void phones(Map<String, String> facts, int n) {
    if (chance(70)) facts.put("telephoneNumber", "+49 30 23125%03d".formatted(n % 1000));
    if (chance(60)) facts.put("mobile", "+49 176 040690%02d".formatted(n % 100));
    if (chance(10)) facts.put("facsimileTelephoneNumber", "+49 69 90009%03d".formatted(n % 1000));
  }

  private Team team(int n, List<Person> people) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("id", id("group", n));
    facts.put("displayName", MadeUpNames.group(n));
    facts.put("mailNickname", "group" + n);
    if (chance(70)) facts.put("description", "Made up: opens " + MadeUpNames.group(n));
    return new Team(facts, members(n, people));
  }

  private Set<String> members(int n, List<Person> people) {
    if (n == 0) return ids(people);
    if (n == 2) return Set.of();
    int wanted = n == 1 ? 1 : Math.min(people.size(), 2 + random.nextInt(24));
    Set<String> members = new LinkedHashSet<>();
    // Whoever comes third is in every group but the small ones
    if (n > 2 && people.size() > 2) members.add(people.get(2).id());
    if (n == 1) members.add(people.get(0).id());
    while (members.size() < wanted) members.add(people.get(random.nextInt(people.size())).id());
    return members;
  }

  private static Set<String> ids(List<Person> people) {
    Set<String> ids = new LinkedHashSet<>();
    people.forEach(person -> ids.add(person.id()));
    return ids;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String id(String kind, int n) {
    byte[] name = "%s %d of %d".formatted(kind, n, seed).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }
}
