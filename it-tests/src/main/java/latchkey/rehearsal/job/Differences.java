package latchkey.rehearsal.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.dialect.Change;
import latchkey.rehearsal.wire.TargetPath;

/** Compares wanted values with what the target shows. */
final class Differences {
  private Differences() {}

  static List<Change> between(JsonNode current, Map<String, String> wanted) {
    List<Change> changes = new ArrayList<>();
    wanted.forEach(
        (path, value) -> note(changes, path, TargetPath.parse(path).read(current), value));
    return changes;
  }

  private static void note(List<Change> into, String path, Optional<String> has, String wants) {
    if (!has.equals(Optional.of(wants))) into.add(new Change(path, has, wants));
  }

  /** What the target has under the attributes. */
  static Map<String, String> held(JsonNode current, List<String> attributes) {
    Map<String, String> held = new LinkedHashMap<>();
    for (String path : attributes)
      TargetPath.parse(path).read(current).ifPresent(value -> held.put(path, value));
    return held;
  }
}
