package latchkey.rehearsal.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A directory as three files: {@code users.csv} in the columns of Entra's user export (plus {@code
 * manager}: an id or a userPrincipalName, and optionally {@code recycled}, {@code assigned}),
 * {@code groups.csv} and {@code memberships.csv} ({@code groupId,userId}).
 */
public final class DirectoryFiles {
  /** Column order of what is written; columns of one's own follow in alphabetical order. */
  private static final List<String> USER_COLUMNS =
      List.of(
          ("userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,"
                  + "usageLocation,streetAddress,state,country,physicalDeliveryOfficeName,city,postalCode,"
                  + "telephoneNumber,mobile,facsimileTelephoneNumber,employeeId,preferredLanguage,mailNickname,"
                  + "manager")
              .split(","));

  private static final List<String> GROUP_COLUMNS =
      List.of("id", "displayName", "mailNickname", "description");

  private DirectoryFiles() {}

  /** The sample directory that comes along. */
  public static Directory sample() {
    return parse(resource("users.csv"), resource("groups.csv"), resource("memberships.csv"));
  }

  /**
   * @throws InvalidDirectory when a file is missing or can't be understood
   */
  public static Directory read(Path folder) {
    return parse(
        file(folder, "users.csv"), file(folder, "groups.csv"), file(folder, "memberships.csv"));
  }

  static Directory parse(String users, String groups, String memberships) {
    Map<String, Person> people = people(Csv.read("users.csv", users));
    return new Directory(
        people.values(),
        teams(Csv.read("groups.csv", groups), people, Csv.read("memberships.csv", memberships)));
  }

  public static void write(Directory directory, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("users.csv"), usersText(directory));
    Files.writeString(folder.resolve("groups.csv"), groupsText(directory));
    Files.writeString(folder.resolve("memberships.csv"), membershipsText(directory));
  }

  private static Map<String, Person> people(List<Csv.Row> rows) {
    Map<String, Person> people = new LinkedHashMap<>();
    Map<String, String> idByName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Csv.Row row : rows) {
      Person person = person(row);
      refuseRepeated("users.csv", row, people.put(person.id(), person), "id");
      refuseRepeated(
          "users.csv", row, idByName.put(person.name(), person.id()), "userPrincipalName");
    }
    people.replaceAll((id, person) -> managed(person, people, idByName));
    return people;
  }

  private static Person person(Csv.Row row) {
    requireCell("users.csv", row, "id");
    requireCell("users.csv", row, "userPrincipalName");
    Map<String, String> facts = new LinkedHashMap<>(row.cells());
    facts.keySet().removeAll(Set.of("recycled", "assigned"));
    return new Person(
        facts,
        row.cell("recycled").equalsIgnoreCase("true"),
        !row.cell("assigned").equalsIgnoreCase("false"));
  }

  /** People write managers as names; the directory knows them by id. */
  private static Person managed(
      Person person, Map<String, Person> people, Map<String, String> idByName) {
    String manager = person.fact("manager");
    if (manager.isEmpty() || people.containsKey(manager)) return person;
    String id = idByName.get(manager);
    if (id == null)
      throw new InvalidDirectory(
          "users.csv: the manager of %s is %s, who isn't in the file"
              .formatted(person.name(), manager));
    return person.with("manager", id);
  }

  private static List<Team> teams(
      List<Csv.Row> rows, Map<String, Person> people, List<Csv.Row> memberships) {
    Map<String, Set<String>> members = new LinkedHashMap<>();
    Map<String, Team> teams = new LinkedHashMap<>();
    for (Csv.Row row : rows) {
      requireCell("groups.csv", row, "id");
      requireCell("groups.csv", row, "displayName");
      refuseRepeated("groups.csv", row, members.put(row.cell("id"), new LinkedHashSet<>()), "id");
      teams.put(row.cell("id"), new Team(row.cells(), Set.of()));
    }
    memberships.forEach(row -> join(row, members, people));
    List<Team> all = new ArrayList<>();
    teams.forEach((id, team) -> all.add(new Team(team.facts(), members.get(id))));
    return all;
  }

  private static void join(
      Csv.Row row, Map<String, Set<String>> members, Map<String, Person> people) {
    Set<String> group = members.get(row.cell("groupId"));
    if (group == null || !people.containsKey(row.cell("userId")))
      throw new InvalidDirectory(
          "memberships.csv line %d: no %s %s"
              .formatted(
                  row.line(),
                  group == null ? "group" : "user",
                  row.cell(group == null ? "groupId" : "userId")));
    group.add(row.cell("userId"));
  }

  private static void requireCell(String file, Csv.Row row, String column) {
    if (row.cell(column).isBlank())
      throw new InvalidDirectory("%s line %d: %s is empty".formatted(file, row.line(), column));
  }

  private static void refuseRepeated(String file, Csv.Row row, Object former, String column) {
    if (former != null)
      throw new InvalidDirectory(
          "%s line %d: the %s %s is there twice"
              .formatted(file, row.line(), column, row.cell(column)));
  }

  private static String usersText(Directory directory) {
    List<String> columns = new ArrayList<>(USER_COLUMNS);
    Set<String> more = new LinkedHashSet<>();
    directory.people().forEach(person -> more.addAll(person.facts().keySet()));
    more.stream()
        .filter(c -> USER_COLUMNS.stream().noneMatch(c::equalsIgnoreCase))
        .forEach(columns::add);
    StringBuilder text = new StringBuilder(Csv.line(with(columns, "recycled", "assigned")));
    for (Person person : directory.people()) {
      List<String> cells = new ArrayList<>(columns.stream().map(person::fact).toList());
      text.append(
          Csv.line(with(cells, person.recycled() ? "true" : "", person.assigned() ? "" : "false")));
    }
    return text.toString();
  }

  private static List<String> with(List<String> cells, String... more) {
    List<String> all = new ArrayList<>(cells);
    all.addAll(List.of(more));
    return all;
  }

  private static String groupsText(Directory directory) {
    StringBuilder text = new StringBuilder(Csv.line(GROUP_COLUMNS));
    directory
        .teams()
        .forEach(t -> text.append(Csv.line(GROUP_COLUMNS.stream().map(t::fact).toList())));
    return text.toString();
  }

  private static String membershipsText(Directory directory) {
    StringBuilder text = new StringBuilder("groupId,userId\n");
    directory
        .teams()
        .forEach(t -> t.members().forEach(m -> text.append(Csv.line(List.of(t.id(), m)))));
    return text.toString();
  }

  private static String file(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new InvalidDirectory(
          "cannot read %s: a directory is users.csv, groups.csv and memberships.csv in UTF-8"
              .formatted(folder.resolve(name)));
    }
  }

  private static String resource(String name) {
    try (InputStream in = DirectoryFiles.class.getResourceAsStream("/directory/" + name)) {
      if (in == null) throw new IllegalStateException("the sample directory is not in this jar");
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
