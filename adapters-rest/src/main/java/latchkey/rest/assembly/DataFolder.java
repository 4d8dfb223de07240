package latchkey.rest.assembly;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Secrets of this node as small files that only their owner reads. */
@Singleton
class DataFolder {
  private final Path path;

  @Inject
  DataFolder(Settings settings) {
    this(settings.data());
  }

  DataFolder(Path path) {
    this.path = path;
  }

  /** The text of a file. */
  Optional<String> read(String name) throws IOException {
    var file = path.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  /** Writes a file in one step: it is there as a whole or, after a crash, not at all. */
  void write(String name, String text) throws IOException {
    Files.createDirectories(path, only("rwx------"));
    var draft = path.resolve(name + ".new");
    Files.deleteIfExists(draft);
    try (var channel =
        FileChannel.open(
            draft,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            only("rw-------"))) {
      var bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    }
    Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Gives a file another name, in the place of one that has it. */
  void rename(String from, String to) throws IOException {
    Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes a file away if it is there. */
  void delete(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
  }

  // Windows keeps such rights elsewhere: there the folder's own decide
  private static FileAttribute<?>[] only(String rights) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }
}
