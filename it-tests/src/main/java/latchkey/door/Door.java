package latchkey.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.function.BiConsumer;

/** Keeps its own list of who may enter: from a snapshot first, then from the feed of changes. */
public final class Door implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_PAUSE = 5_000; // milliseconds
  private static final int WAIT_SECONDS = 25;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Thread follower = new Thread(this::follow, "door");
  private final String access;
  private final String token;
  private final Admissions list;
  private final BiConsumer<String, Boolean> onChange;

  /**
   * @param onChange told a user's id, and whether they may enter from now on
   */
  public Door(String server, String token, Path file, BiConsumer<String, Boolean> onChange)
      throws IOException {
    this.access = server.replaceAll("/+$", "") + "/access/v1";
    this.token = token;
    this.list = new Admissions(file);
    this.onChange = onChange;
    follower.setDaemon(true);
    follower.start();
  }

  /** The knock, answered from memory: while the server is away, the list stays as last known. */
  public boolean admits(String userId) {
    return list.admitted().contains(userId);
  }

  private void follow() {
    try {
      for (long pause = 0; true; pause = advanced() ? 0 : Math.min(LONGEST_PAUSE, pause * 2 + 100))
        Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** Not when the server is away or just coming back: then ever less often. */
  private boolean advanced() throws InterruptedException {
    try {
      if (list.cursor().isEmpty()) takeSnapshot();
      else readChanges();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void takeSnapshot() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/snapshot");
    if (answer.statusCode() != 200) throw new IOException("snapshot: " + answer.statusCode());
    become(answer.body().lines().filter(line -> !line.isBlank()).toList());
  }

  private void become(List<String> lines) throws IOException {
    JsonNode last = JSON.readTree(lines.isEmpty() ? "{}" : lines.get(lines.size() - 1));
    // Without its last line it was cut off, and half a list would lock people out
    if (!last.path("end").asBoolean() || last.path("count").asInt() != lines.size() - 2)
      throw new IOException("the snapshot is incomplete");
    Map<String, Boolean> decisions = new HashMap<>();
    list.admitted().forEach(id -> decisions.put(id, false)); // who is not in it may not enter
    for (String line : lines.subList(1, lines.size() - 1)) note(decisions, JSON.readTree(line));
    decide(decisions, JSON.readTree(lines.get(0)).path("cursor").asText());
  }

  private void readChanges() throws IOException, InterruptedException {
    String after = URLEncoder.encode(list.cursor(), StandardCharsets.UTF_8);
    HttpResponse<String> answer = get("/changes?after=" + after + "&wait=" + WAIT_SECONDS);
    if (answer.statusCode() == 410) list.keep(""); // away for too long: take the snapshot
    else if (answer.statusCode() == 200) take(JSON.readTree(answer.body()));
    else throw new IOException("changes: " + answer.statusCode());
  }

  private void take(JsonNode page) throws IOException {
    Map<String, Boolean> decisions = new HashMap<>();
    boolean everybody = false; // the organization was switched on or off: take the snapshot
    for (JsonNode item : page.path("items")) {
      everybody |= item.path("kind").asText().equals("organization");
      if (item.hasNonNull("user")) note(decisions, item.path("user"));
    }
    decide(decisions, everybody ? "" : page.path("next").asText(list.cursor()));
  }

  private static void note(Map<String, Boolean> decisions, JsonNode answer) {
    decisions.put(answer.path("id").asText(), answer.path("access").asText().equals("granted"));
  }

  private void decide(Map<String, Boolean> decisions, String cursor) throws IOException {
    list.apply(decisions).forEach(onChange);
    if (!decisions.isEmpty() || !cursor.equals(list.cursor())) list.keep(cursor);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access + path));
    request.header("Authorization", "Bearer " + token);
    return http.send(
        request.timeout(Duration.ofSeconds(WAIT_SECONDS + 20)).build(), BodyHandlers.ofString());
  }

  /** Returns when the list is not written any more. */
  @Override
  public void close() {
    follower.interrupt();
    try {
      follower.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@code --url http://localhost:8080 --token … --state FILE}; typing a user's id is a knock. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options = new HashMap<>(Map.of("--state", "door.json", "--token", ""));
    for (int i = 0; i + 1 < args.length; i += 2) options.put(args[i], args[i + 1]);
    String url = options.getOrDefault("--url", "http://localhost:8080");
    Path file = Path.of(options.get("--state"));
    BiConsumer<String, Boolean> print =
        (id, open) -> System.out.println((open ? "opens for " : "closed to ") + id);
    try (Door door = new Door(url, options.get("--token"), file, print)) {
      for (Scanner knocks = new Scanner(System.in, StandardCharsets.UTF_8); knocks.hasNext(); )
        System.out.println(door.admits(knocks.next()) ? "come in" : "no entry");
      door.follower.join();
    }
  }
}
