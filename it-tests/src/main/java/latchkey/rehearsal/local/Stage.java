package latchkey.rehearsal.local;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import latchkey.rehearsal.wire.Json;

/**
 * Where a rehearsal plays.
 *
 * @param name of the folder its state is kept in
 * @param alone nobody else provisions there
 * @param access server and credential of the guarded product; empty leaves the door out
 */
public record Stage(
    String name, String scimUrl, String scimToken, boolean alone, Optional<Access> access) {

  /**
   * @param server without a path
   */
  public record Access(String server, String token) {}

  /** Readable by nobody else: it holds tokens. */
  public void save(Path file) throws IOException {
    Map<String, String> saved = new LinkedHashMap<>();
    saved.put("name", name);
    saved.put("scimUrl", scimUrl);
    saved.put("scimToken", scimToken);
    access.ifPresent(a -> saved.put("server", a.server));
    access.ifPresent(a -> saved.put("accessToken", a.token));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    ownOnly(file);
    Files.writeString(file, Json.MAPPER.writeValueAsString(saved));
  }

  private static void ownOnly(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix)
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /**
   * @return the stage set up by an earlier run
   */
  public static Optional<Stage> load(Path file) throws IOException {
    if (!Files.exists(file)) return Optional.empty();
    Map<String, String> saved =
        Json.MAPPER.readValue(Files.readString(file), new TypeReference<Map<String, String>>() {});
    return Optional.of(
        new Stage(
            saved.get("name"),
            saved.get("scimUrl"),
            saved.get("scimToken"),
            true,
            Optional.of(new Access(saved.get("server"), saved.get("accessToken")))));
  }
}
