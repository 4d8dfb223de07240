package latchkey.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may enter, and up to where the feed has been read; kept in a file. One writer, many readers.
 */
final class Admissions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private volatile Set<String> admitted = Set.of();
  private String cursor = "";

  Admissions(Path file) throws IOException {
    this.file = file.toAbsolutePath();
    if (!Files.exists(file)) return;
    JsonNode kept = JSON.readTree(Files.readString(file));
    Set<String> ids = new HashSet<>();
    kept.path("admitted").forEach(id -> ids.add(id.asText()));
    admitted = ids;
    cursor = kept.path("cursor").asText();
  }

  Set<String> admitted() {
    return admitted;
  }

  /** Empty: a snapshot is needed. */
  String cursor() {
    return cursor;
  }

  /**
   * Takes effect in memory at once.
   *
   * @return those for whom something has changed
   */
  Map<String, Boolean> apply(Map<String, Boolean> decisions) {
    Map<String, Boolean> changed = new HashMap<>(decisions);
    changed.entrySet().removeIf(d -> admitted.contains(d.getKey()) == d.getValue());
    Set<String> now = new HashSet<>(admitted);
    changed.forEach((id, granted) -> change(now, id, granted));
    admitted = now;
    return changed;
  }

  private static void change(Set<String> ids, String id, boolean granted) {
    if (granted) ids.add(id);
    else ids.remove(id);
  }

  /** After the list: an old cursor in the file only means that some changes are read twice. */
  void keep(String readUpTo) throws IOException {
    cursor = readUpTo;
    ObjectNode kept = JSON.createObjectNode().put("cursor", cursor);
    admitted.forEach(kept.putArray("admitted")::add);
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, kept.toString());
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
