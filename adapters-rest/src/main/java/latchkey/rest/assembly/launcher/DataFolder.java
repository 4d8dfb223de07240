package latchkey.rest.assembly.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that outlives the process; one process at a time may use it. */
final class DataFolder {
  private final Path path;

  // never closed: the lock is held, and the object reachable, for as long as the process lives
  private static FileChannel lock;

  private DataFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes the folder if it is missing, readable by its owner alone, and takes it for this process.
   */
  static DataFolder take(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, ownerOnly(path.getParent()));
      }
      lock(path);
      return new DataFolder(path);
    } catch (IOException e) {
      throw new CannotStart("The data folder " + path + " cannot be used: " + e + ".", e);
    }
  }

  Path path() {
    return path;
  }

  /** Where the application keeps the operator's first password. */
  Path adminPassword() {
    return path.resolve("admin-password");
  }

  /** What the server said of a start that failed; the next start takes it away. */
  Path failedStart() {
    return scratch().resolve("failed-start.log");
  }

  /** Scratch space of the server: worth nothing once the process has ended. */
  Path scratch() {
    return path.resolve("server");
  }

  private static void lock(Path folder) throws IOException {
    lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: in use all the same
    }
    throw new CannotStart("The data folder " + folder + " is in use by another process.");
  }

  private static FileAttribute<?>[] ownerOnly(Path beside) {
    return Files.getFileAttributeView(
                beside,
                java.nio.file.attribute.PosixFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS)
            == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
  }
}
