package latchkey.rehearsal.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.Reply;
import latchkey.rehearsal.wire.Request;
import latchkey.rehearsal.wire.Target;

/** What an operator does by hand before a directory can be connected. */
public final class LocalLatchkey {
  private final String server;
  private final Target api;

  private LocalLatchkey(String server, String session) {
    this.server = server;
    this.api =
        new Target(
            server, Map.of("Accept", "application/json", "Authorization", "Bearer " + session));
  }

  /**
   * @throws SetUpFailed when the server doesn't let the operator in
   */
  public static LocalLatchkey signIn(String server, String password) {
    Target door = new Target(server, Map.of("Accept", "application/json"));
    ObjectNode who = Json.object().put("username", "admin").put("password", password);
    Reply reply = door.send(post("/api/v1/session", who));
    String token = required(reply, "sign in as admin").path("token").asText("");
    return new LocalLatchkey(server, token);
  }

  /** The password from the environment, else the file the server left at its first start. */
  public static String password(Map<String, String> environment) {
    String given = environment.getOrDefault("LATCHKEY_ADMIN_PASSWORD", "");
    if (!given.isEmpty()) return given;
    Path file =
        Path.of(environment.getOrDefault("LATCHKEY_DATA", "latchkey-data"), "admin-password");
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new SetUpFailed(
          ("the operator's password is neither in LATCHKEY_ADMIN_PASSWORD nor in %s: start the"
                  + " server here with `mvn -Prun`, or name a server with --url and --token")
              .formatted(file));
    }
  }

  /**
   * An organization of its own, so that it may be repeated freely.
   *
   * @param profile of the connection: entra or okta
   */
  public Stage organization(String slug, String profile) {
    String path = "/api/v1/organizations";
    ObjectNode organization =
        Json.object().put("slug", slug).put("displayName", "Rehearsal " + slug);
    required(api.send(post(path, organization)), "create the organization " + slug);
    ObjectNode on = Json.object().put("enabled", true).put("profile", profile);
    JsonNode scim =
        required(api.send(body("PUT", path + "/" + slug + "/scim", on)), "switch SCIM on");
    return new Stage(
        slug,
        server + URI.create(scim.path("tenantUrl").asText("/scim/v2")).getPath(),
        token(path + "/" + slug + "/scim/tokens"),
        true,
        Optional.of(new Stage.Access(server, token(path + "/" + slug + "/access/tokens"))));
  }

  private String token(String path) {
    Reply reply = api.send(post(path, Json.object().put("name", "rehearsal")));
    return required(reply, "issue a token").path("token").asText("");
  }

  private static Request post(String path, JsonNode body) {
    return body("POST", path, body);
  }

  private static Request body(String method, String path, JsonNode body) {
    return new Request(method + " /api", method, path, Optional.of(body));
  }

  private static JsonNode required(Reply reply, String wish) {
    if (!reply.ok()) throw new SetUpFailed("could not %s: %s".formatted(wish, reply.explained()));
    return reply.body();
  }
}
