package latchkey.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import latchkey.it.client.Address;
import latchkey.it.client.Answer;
import latchkey.it.client.TokenEndpoint;
import latchkey.it.server.Server;

/**
 * An operation as the document tells it.
 *
 * @param told its part of the document
 * @param row what the matrix knows of it
 */
record Operation(JsonNode told, Row row) {
  static Operation of(JsonNode document, Row row) {
    var method = row.endpoint().method().toLowerCase(java.util.Locale.ROOT);
    return new Operation(document.path("paths").path(row.endpoint().path()).path(method), row);
  }

  String tag() {
    return told.at("/tags/0").asText();
  }

  /** The body of a request, with the words of examples; empty for none. */
  Optional<JsonNode> request() {
    return media(told.path("requestBody")).map(it -> it.path("example"));
  }

  /** The status that the one who may is answered. */
  int status() {
    for (var answer : told.path("responses").properties()) {
      if (answer.getKey().startsWith("2")) return Integer.parseInt(answer.getKey());
    }
    return 0;
  }

  /** What an answer is like; empty for one without a body. */
  Optional<JsonNode> answer() {
    return media(told.path("responses").path("" + status()));
  }

  /** The first and only kind of body. */
  static Optional<JsonNode> media(JsonNode told) {
    var kinds = told.path("content").elements();
    return kinds.hasNext() ? Optional.of(kinds.next()) : Optional.empty();
  }

  String answerType() {
    var kinds = told.path("responses").path("" + status()).path("content").fieldNames();
    return kinds.hasNext() ? kinds.next() : "";
  }

  /** Really does it, in an organization made for it. */
  Answer done(Server server, Tenant tenant, String key, String body) {
    var endpoint = row.endpoint().toString();
    if (endpoint.equals("POST /oauth2/token")) return TokenEndpoint.of(server).posts(body);
    if (endpoint.endsWith("DELETE /api/v1/organizations/{slug}")) {
      tenant.organization().switches(false);
    }
    return Address.of(server, path(tenant))
        .speaking(isScim() ? "application/scim+json" : "application/json")
        .asks(row.endpoint().method(), key, body);
  }

  private boolean isScim() {
    return row.endpoint().path().startsWith("/scim/");
  }

  private String path(Tenant tenant) {
    var named = row.namesAThing() ? tenant.own(row.thing()) : "";
    var path = row.path(tenant.slug(), tenant.own("connection"), named);
    // one of its parameters must be there
    return path.equals("/access/v1/users") ? path + "?userName=" + tenant.userName() : path;
  }
}
