package latchkey.rest.scim.bulk;

import static latchkey.rest.scim.Sent.entra;
import static latchkey.rest.scim.Sent.strict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.application.query.Listing;
import latchkey.application.query.Step;
import latchkey.application.query.Stretch;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.refusal.Refusal;
import latchkey.rest.json.Json;
import latchkey.rest.scim.Sent;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;
import latchkey.rest.scim.exchange.Ask;
import latchkey.rest.scim.exchange.Endpoint;
import latchkey.rest.scim.exchange.Endpoints;
import latchkey.rest.scim.exchange.Reply;
import latchkey.rest.scim.exchange.Search;

/** An endpoint of users that writes down what it is asked, and refuses what says so. */
final class NotingUsers implements Endpoint {
  private static final UUID REQUEST = new UUID(9, 9);

  private final List<String> asked = new ArrayList<>();
  private int last;

  List<String> asked() {
    return asked;
  }

  /** Runs the operations and tells what became of each, by its place and status. */
  List<String> run(int patience, String... operations) {
    return outcomes(patience, strict(), operations).entrySet().stream()
        .map(one -> one.getKey() + ": " + one.getValue().status())
        .toList();
  }

  /** Runs the operations of a client that deviates, and tells which rules each needed. */
  List<String> rules(String... operations) {
    return outcomes(Integer.MAX_VALUE, entra(), operations).entrySet().stream()
        .map(one -> one.getKey() + ": " + one.getValue().rules())
        .toList();
  }

  private Map<Integer, Outcome> outcomes(int patience, Dialect dialect, String... operations) {
    var body =
        Sent.json(
            """
            {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [%s]}
            """
                .formatted(String.join(",", operations)));
    var turns =
        BulkRequest.read(body, dialect)
            .turns(new TaskReader(new Endpoints(List.of(this))), REQUEST);
    return new BulkRun(turns, patience, "https://id.example", dialect::within, () -> {}, REQUEST)
        .outcomes();
  }

  @Override
  public String kind() {
    return "User";
  }

  @Override
  public ResourceType type() {
    return StandardSchemas.USER_TYPE;
  }

  @Override
  public Reply create(Ask ask) {
    read(ask);
    note("POST " + ask.document());
    String id = "id" + ++last;
    return Reply.shown(201, "W/\"1\"", "https://id.example/Users/" + id, out -> {});
  }

  @Override
  public Reply replace(String id, Ask ask) {
    read(ask);
    note("PUT " + id + " " + ask.document());
    return Reply.shown(200, "W/\"2\"", "https://id.example/Users/" + id, out -> {});
  }

  @Override
  public Reply amend(String id, Ask ask) {
    read(ask);
    note("PATCH " + id + " " + ask.document().get("Operations"));
    return Reply.done("W/\"2\"");
  }

  @Override
  public Reply delete(String id, Ask ask) {
    note("DELETE " + id + ask.conditions().ifMatch().map(" "::concat).orElse(""));
    return Reply.gone();
  }

  private static void read(Ask ask) {
    if (ask.document().toString().contains("odd"))
      ask.dialect().tolerates(Tolerance.UNKNOWN_ATTRIBUTES);
  }

  private void note(String what) {
    asked.add(what);
    if (what.contains("refused")) throw new Refusal.Taken("User", "userName", "x").refused();
    if (what.contains("broken")) throw new IllegalStateException("a fault of ours");
  }

  @Override
  public Reply get(String id, Ask ask) {
    throw new AssertionError("no bulk reads " + Optional.of(id));
  }

  @Override
  public Listing<Json> find(Search search) {
    throw new AssertionError("no bulk searches");
  }

  @Override
  public Stretch<Json> walk(Search search, Step step, int count) {
    throw new AssertionError("no bulk walks");
  }
}
