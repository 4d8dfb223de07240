package latchkey.rest.assembly.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where the server unpacks itself. What a killed process left behind must not be deployed again.
 */
final class Scratch {
  private Scratch() {}

  static void prepare(Path folder) {
    try {
      remove(folder);
      Files.createDirectories(folder.resolve("tmp"));
      System.setProperty("java.io.tmpdir", folder.resolve("tmp").toString());
    } catch (IOException e) {
      throw new CannotStart("The folder " + folder + " cannot be emptied: " + e + ".", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (var all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
