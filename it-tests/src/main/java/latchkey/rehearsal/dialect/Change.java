package latchkey.rehearsal.dialect;

import java.util.Optional;
import latchkey.rehearsal.wire.TargetPath;

/**
 * One attribute that shall be different.
 *
 * @param was what the target has now
 */
public record Change(String path, Optional<String> was, String becomes) {
  boolean isActive() {
    return path.equals("active");
  }

  boolean activates() {
    return becomes.equalsIgnoreCase("true");
  }

  boolean filtered() {
    return TargetPath.parse(path).filtered();
  }

  /** Entra adds what isn't there yet and replaces what is. */
  String op() {
    return was.isPresent() ? "Replace" : "Add";
  }
}
