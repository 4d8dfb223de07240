package latchkey.it.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import latchkey.it.client.Administrator;
import latchkey.it.client.Answer;
import latchkey.it.client.Directory;
import latchkey.it.client.Json;
import latchkey.it.client.Organization;
import latchkey.it.server.Server;
import latchkey.it.server.Servers;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the table over HTTP: each resource is made, patched, read and deleted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatchTableIT {
  private final Map<String, Place> places = new ConcurrentHashMap<>();

  /** The server under test; a subclass names another one to run all of it there. */
  Server server() {
    return Servers.onH2();
  }

  @ParameterizedTest
  @MethodSource("latchkey.it.patch.Cell#all")
  void each_cell_does_what_the_table_says(Cell cell) {
    var place = places.computeIfAbsent(cell.profile(), this::place);
    var at = "/" + cell.endpoint() + "/" + place.made(cell).id();
    try {
      var before = place.directory().gets(at).answers(200);

      var answer = place.patched(at, cell);

      var after = place.directory().gets(at).answers(200);
      if (cell.refused()) answer.then().refuses(400, cell.scimType());
      else if (cell.endpoint().equals("Groups")) answer.then().answers(204).isEmpty();
      else assertThat(answer.answers(200).body()).isEqualTo(after.body());
      assertThat(place.state(after)).isEqualTo(place.expected(cell));
      assertThat(after.body().equals(before.body())).isEqualTo(cell.refused() || cell.unchanged());
      recorded(answer, cell);
    } finally {
      place.directory().asks("DELETE", at, Optional.empty()).answers(204);
    }
  }

  /** What can be said of the history; where it can be looked at, a subclass does. */
  void recorded(Answer answer, Cell cell) {}

  private Place place(String profile) {
    var organization = Organization.fresh(Administrator.operatorOf(server()));
    return Place.of(organization.connects(profile));
  }

  /** Where the cells of one profile happen, and who is there. */
  private record Place(Directory directory, Map<String, String> people) {
    static Place of(Directory directory) {
      return new Place(
          directory,
          Map.of(
              "{alice}", directory.makesUser("a@people.example"),
              "{bob}", directory.makesUser("b@people.example"),
              "{carol}", directory.makesUser("c@people.example")));
    }

    Answer made(Cell cell) {
      var sent = completed(cell.given(), cell);
      return directory
          .asks("POST", "/" + cell.endpoint(), Optional.of(named(sent.toString())))
          .answers(201);
    }

    Answer patched(String at, Cell cell) {
      var id = at.substring(at.lastIndexOf('/') + 1);
      var body =
          """
          {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": %s}
          """
              .formatted(cell.row().path("patch"));
      return directory.asks("PATCH", at, Optional.of(named(body).replace("{id}", id)));
    }

    JsonNode expected(Cell cell) {
      var whole = cell.refused() ? cell.given() : cell.expected();
      return plain((ObjectNode) Json.read(named(completed(whole, cell).toString())));
    }

    JsonNode state(Answer answer) {
      return plain(((ObjectNode) answer.body()).without(List.of("id", "meta")));
    }

    private static ObjectNode completed(ObjectNode description, Cell cell) {
      boolean user = cell.endpoint().equals("Users");
      var schemas = description.putArray("schemas").add(user ? Cell.USER : Cell.GROUP);
      if (description.has(Cell.ENTERPRISE)) schemas.add(Cell.ENTERPRISE);
      if (user && !description.has("userName"))
        description.put("userName", "alice@example.example");
      if (user && !description.has("active")) description.put("active", true);
      return description;
    }

    /** Of a member its id alone, in the order of ids. */
    private static JsonNode plain(ObjectNode group) {
      var members = group.path("members");
      group.remove("members");
      var ids =
          StreamSupport.stream(members.spliterator(), false)
              .map(it -> it.path("value").asText())
              .sorted()
              .toList();
      if (!ids.isEmpty()) ids.forEach(group.withArray("members")::add);
      return group;
    }

    private String named(String text) {
      var named = text;
      for (var person : people.entrySet())
        named = named.replace(person.getKey(), person.getValue());
      return named;
    }
  }
}
