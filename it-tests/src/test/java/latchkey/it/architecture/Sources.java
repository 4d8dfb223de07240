package latchkey.it.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the sources of this repository are. */
final class Sources {
  private Sources() {}

  /** The main source folder of every module. */
  static List<Path> modules() {
    try (var all = Files.walk(Path.of("..").toAbsolutePath().normalize(), 4)) {
      return all.filter(path -> path.endsWith(Path.of("src", "main", "java"))).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
