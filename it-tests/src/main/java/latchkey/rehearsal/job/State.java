package latchkey.rehearsal.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a job remembers between its cycles and between runs: links from source to target, the
 * watermark (a digest of every source object as last seen), the escrow and the time of its own
 * clock. Safe for several threads.
 */
public final class State {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Map<String, UserLink> users = new ConcurrentHashMap<>();
  private final Map<String, GroupLink> groups = new ConcurrentHashMap<>();
  private final Map<String, String> watermark = new ConcurrentHashMap<>();
  private final Escrow escrow;
  private volatile String mapping = "";
  private volatile Instant now;

  /** The file. Instants are texts. */
  private record Saved(
      String now,
      String mapping,
      Map<String, UserLink> users,
      Map<String, GroupLink> groups,
      Map<String, String> watermark,
      Map<String, SavedDeposit> escrow) {}

  private record SavedDeposit(String first, int failures, String next, String reason) {
    static SavedDeposit of(Escrow.Deposit d) {
      return new SavedDeposit(d.first().toString(), d.failures(), d.next().toString(), d.reason());
    }

    Escrow.Deposit toDeposit() {
      return new Escrow.Deposit(Instant.parse(first), failures, Instant.parse(next), reason);
    }
  }

  private State(Instant now, Escrow escrow) {
    this.now = now;
    this.escrow = escrow;
  }

  /** A job that has never run. */
  public static State fresh(Instant now) {
    return new State(now, new Escrow(Map.of()));
  }

  /**
   * @return a fresh state when there is no such file
   */
  public static State load(Path file, Instant now) throws IOException {
    if (!Files.exists(file)) return fresh(now);
    try {
      return restored(MAPPER.readValue(Files.readString(file), Saved.class));
    } catch (JsonProcessingException e) {
      throw new IOException(file + " can't be understood; remove it to begin anew", e);
    }
  }

  private static State restored(Saved saved) {
    Map<String, Escrow.Deposit> deposits = new LinkedHashMap<>();
    saved.escrow.forEach((key, deposit) -> deposits.put(key, deposit.toDeposit()));
    State state = new State(Instant.parse(saved.now), new Escrow(deposits));
    state.mapping = saved.mapping;
    state.users.putAll(saved.users);
    state.groups.putAll(saved.groups);
    state.watermark.putAll(saved.watermark);
    return state;
  }

  /** All or nothing: written beside, then moved into place. */
  public void save(Path file) throws IOException {
    Map<String, SavedDeposit> deposits = new LinkedHashMap<>();
    escrow.deposits().forEach((key, deposit) -> deposits.put(key, SavedDeposit.of(deposit)));
    Saved saved = new Saved(now.toString(), mapping, users, groups, watermark, deposits);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, MAPPER.writeValueAsString(saved));
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The job's own clock: cycles move it, not the wall. */
  public Instant now() {
    return now;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  public Escrow escrow() {
    return escrow;
  }

  public Optional<UserLink> user(String sourceId) {
    return Optional.ofNullable(users.get(sourceId));
  }

  public Optional<GroupLink> group(String sourceId) {
    return Optional.ofNullable(groups.get(sourceId));
  }

  public Map<String, UserLink> users() {
    return Map.copyOf(users);
  }

  public Map<String, GroupLink> groups() {
    return Map.copyOf(groups);
  }

  void link(String sourceId, UserLink link) {
    UserLink former = users.put(sourceId, link);
    if (former != null && !former.id().equals(link.id())) outOfGroups(sourceId);
  }

  void link(String sourceId, GroupLink link) {
    groups.put(sourceId, link);
  }

  void forgetUser(String sourceId) {
    users.remove(sourceId);
    outOfGroups(sourceId);
  }

  void forgetGroup(String sourceId) {
    groups.remove(sourceId);
  }

  /** Groups that held the former counterpart are looked at again in this cycle. */
  private synchronized void outOfGroups(String sourceId) {
    groups.replaceAll((id, link) -> unlinked(id, link, sourceId));
  }

  private GroupLink unlinked(String group, GroupLink link, String person) {
    if (!link.members().contains(person)) return link;
    watermark.remove("Groups/" + group);
    return link.without(person);
  }

  /** Links stay; everything else is evaluated anew. */
  void restart(String newMapping) {
    watermark.clear();
    escrow.clear();
    groups.replaceAll((id, link) -> link.missing(Set.of()));
    users.replaceAll((id, link) -> link.missing(""));
    mapping = digest(newMapping);
  }

  boolean startedWith(String thisMapping) {
    return mapping.equals(digest(thisMapping));
  }

  boolean changed(String key, Object object) {
    return !digest(object.toString()).equals(watermark.get(key));
  }

  void seen(String key, Object object) {
    watermark.put(key, digest(object.toString()));
  }

  void unsee(String key) {
    watermark.remove(key);
  }

  Set<String> seen() {
    return new HashSet<>(watermark.keySet());
  }

  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
