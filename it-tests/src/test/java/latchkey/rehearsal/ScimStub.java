package latchkey.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import latchkey.rehearsal.wire.Json;
import latchkey.rehearsal.wire.TargetPath;

/**
 * A SCIM server in memory that knows just the requests of the three dialects, and can be told to
 * misbehave.
 */
public class ScimStub implements AutoCloseable {
  public static final String TOKEN = "secret";

  static {
    // Without it every answer waits 40 ms for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final Pattern EQUALITY = Pattern.compile("(\\w+) eq (\".*\")");
  private static final Pattern MEMBER = Pattern.compile("members\\[value eq \"(.*)\"]");

  /** A request as it came in. */
  public record Seen(
      String method, String target, String contentType, String credential, JsonNode body) {}

  private record Fault(Predicate<Seen> which, int status, Map<String, String> headers) {}

  public final Map<String, ObjectNode> users = new LinkedHashMap<>();
  public final Map<String, ObjectNode> groups = new LinkedHashMap<>();
  private final List<Seen> seen = new ArrayList<>();
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private boolean deafToMembers;
  private boolean full;

  public ScimStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    serve("/scim/v2", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/scim/v2";
  }

  /** The next request of this kind is answered so, and not obeyed. */
  public synchronized void failNext(String method, String resources, int status) {
    faults.add(fault(method, resources, status, Map.of()));
  }

  public synchronized void failNext(
      String method, String resources, int status, Map<String, String> headers) {
    faults.add(fault(method, resources, status, headers));
  }

  private static Fault fault(
      String method, String resources, int status, Map<String, String> headers) {
    return new Fault(
        s -> s.method.equals(method) && s.target.contains("/" + resources), status, headers);
  }

  /** Answers 204 to changes of members, and does nothing. */
  public void ignoreMembers() {
    deafToMembers = true;
  }

  /** Creates nobody any more. */
  public void refuseUsers() {
    full = true;
  }

  public synchronized List<Seen> seen() {
    return List.copyOf(seen);
  }

  public synchronized List<String> writes() {
    return seen.stream().filter(s -> !s.method.equals("GET")).map(Seen::method).toList();
  }

  public synchronized void forgetRequests() {
    seen.clear();
  }

  public ObjectNode userNamed(String userName) {
    return users.values().stream()
        .filter(u -> u.path("userName").asText().equalsIgnoreCase(userName))
        .findFirst()
        .orElseThrow();
  }

  /** Answers one request. */
  protected interface Handler {
    Answer answer(Seen request) throws InterruptedException;
  }

  protected final void serve(String path, Handler handler) {
    server.createContext(path, exchange -> handle(exchange, handler));
  }

  private void handle(HttpExchange exchange, Handler handler) throws IOException {
    String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Seen request =
        new Seen(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            Json.read(text));
    try {
      send(exchange, handler.answer(request));
    } catch (InterruptedException e) {
      exchange.close();
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/scim+json");
    answer.headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** An answer as it goes out. */
  protected record Answer(int status, String text, Map<String, String> headers) {
    static Answer of(int status, JsonNode body) {
      return new Answer(status, Json.text(body), Map.of());
    }

    static Answer empty() {
      return new Answer(204, "", Map.of());
    }

    static Answer text(String text) {
      return new Answer(200, text, Map.of());
    }

    static Answer error(int status, String detail) {
      return of(status, Json.object().put("status", "" + status).put("detail", detail));
    }
  }

  /** Something may be different now. */
  protected void written() {}

  private synchronized Answer answer(Seen request) {
    seen.add(request);
    Answer answer = route(request);
    if (!request.method.equals("GET")) written();
    return answer;
  }

  private Answer route(Seen request) {
    if (!("Bearer " + TOKEN).equals(request.credential)) return Answer.error(401, "unknown token");
    for (Fault fault : List.copyOf(faults)) if (fault.which.test(request)) return failed(fault);
    URI uri = URI.create(request.target);
    String[] path = uri.getPath().substring("/scim/v2/".length()).split("/");
    Map<String, ObjectNode> all = path[0].equals("Users") ? users : groups;
    return path.length == 1
        ? collection(path[0], all, request, uri.getRawQuery())
        : resource(all, path[1], request);
  }

  private Answer failed(Fault fault) {
    faults.remove(fault);
    return new Answer(fault.status, "{\"detail\":\"as told\"}", fault.headers);
  }

  private Answer collection(String kind, Map<String, ObjectNode> all, Seen request, String query) {
    return request.method.equals("POST") ? create(kind, all, request.body) : list(all, query);
  }

  private Answer create(String kind, Map<String, ObjectNode> all, JsonNode body) {
    if (full && kind.equals("Users")) return Answer.error(500, "no room");
    String unique = kind.equals("Users") ? "userName" : "displayName";
    String value = body.path(unique).asText();
    if (all.values().stream().anyMatch(r -> r.path(unique).asText().equalsIgnoreCase(value)))
      return Answer.error(409, unique + " is taken");
    ObjectNode resource = body.deepCopy();
    resource.put("id", UUID.randomUUID().toString());
    all.put(resource.get("id").asText(), resource);
    return Answer.of(201, resource);
  }

  private static Answer list(Map<String, ObjectNode> all, String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) parameters.put(pair.split("=")[0], decoded(pair));
    Matcher filter = EQUALITY.matcher(parameters.getOrDefault("filter", ""));
    List<ObjectNode> hits = new ArrayList<>(all.values());
    if (filter.matches()) hits.removeIf(r -> !matches(r, filter.group(1), filter.group(2)));
    int start = Integer.parseInt(parameters.getOrDefault("startIndex", "1"));
    int count = Integer.parseInt(parameters.getOrDefault("count", "100"));
    ObjectNode list = Json.object().put("totalResults", hits.size()).put("startIndex", start);
    hits.stream()
        .skip(start - 1L)
        .limit(Math.min(count, 50))
        .forEach(list.putArray("Resources")::add);
    return Answer.of(200, list);
  }

  private static boolean matches(ObjectNode resource, String attribute, String literal) {
    String wanted = Json.read(literal).asText();
    return resource.path(attribute).asText().equalsIgnoreCase(wanted);
  }

  private static String decoded(String pair) {
    return URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
  }

  private Answer resource(Map<String, ObjectNode> all, String id, Seen request) {
    ObjectNode resource = all.get(id);
    if (resource == null) return Answer.error(404, "no such resource");
    return switch (request.method) {
      case "GET" -> Answer.of(200, shown(resource, request.target));
      case "DELETE" -> deleted(all, id);
      case "PUT" -> put(all, id, request.body);
      default -> patched(resource, request.body);
    };
  }

  private static JsonNode shown(ObjectNode resource, String target) {
    ObjectNode shown = resource.deepCopy();
    if (target.contains("excludedAttributes=members")) shown.remove("members");
    return shown;
  }

  private Answer deleted(Map<String, ObjectNode> all, String id) {
    all.remove(id);
    groups.values().forEach(group -> leave(group, id));
    return Answer.empty();
  }

  private static Answer put(Map<String, ObjectNode> all, String id, JsonNode body) {
    ObjectNode whole = body.deepCopy();
    all.put(id, whole.put("id", id));
    return Answer.of(200, whole);
  }

  private Answer patched(ObjectNode resource, JsonNode message) {
    message.path("Operations").forEach(operation -> apply(resource, operation));
    return Answer.empty();
  }

  private void apply(ObjectNode resource, JsonNode operation) {
    String path = operation.path("path").asText("");
    JsonNode value = operation.path("value");
    if (path.startsWith("members")) members(resource, operation, path);
    else if (path.endsWith(":manager")) manager(resource, value);
    else if (path.isEmpty())
      value.properties().forEach(e -> write(resource, e.getKey(), e.getValue()));
    else write(resource, path, value);
  }

  private static void write(ObjectNode resource, String path, JsonNode value) {
    TargetPath.parse(path).write(resource, value.asText());
  }

  private static void manager(ObjectNode user, JsonNode value) {
    String id = value.isObject() ? value.path("value").asText() : value.asText();
    String urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    ObjectNode enterprise = user.has(urn) ? (ObjectNode) user.get(urn) : user.putObject(urn);
    enterprise.remove("manager");
    if (!id.isEmpty()) enterprise.putObject("manager").put("value", id);
  }

  private void members(ObjectNode group, JsonNode operation, String path) {
    if (deafToMembers) return;
    boolean remove = operation.path("op").asText().equalsIgnoreCase("remove");
    Matcher one = MEMBER.matcher(path);
    if (one.matches()) leave(group, one.group(1));
    else if (remove) operation.path("value").forEach(m -> leave(group, m.path("value").asText()));
    else operation.path("value").forEach(m -> join(group, m.path("value").asText()));
  }

  private static void join(ObjectNode group, String id) {
    leave(group, id);
    group.withArray("members").addObject().put("value", id);
  }

  private static void leave(ObjectNode group, String id) {
    ArrayNode members = group.withArray("members");
    for (int i = members.size() - 1; i >= 0; i--)
      if (members.get(i).path("value").asText().equals(id)) members.remove(i);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
