package latchkey.persistence.jpa.database;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The H2 file that is used when no data base is named, and the password kept beside it. */
final class EmbeddedDatabase {
  private static final String USER = "latchkey";
  private final Path folder;

  EmbeddedDatabase(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  String url() {
    return "jdbc:h2:file:" + folder.resolve("latchkey") + ";DB_CLOSE_ON_EXIT=FALSE";
  }

  String user() {
    return USER;
  }

  /** The password of the file, made at the first start. */
  String password() {
    try {
      Files.createDirectories(folder.getParent());
      if (!Files.isDirectory(folder)) Files.createDirectory(folder, only("rwx------"));
      var file = folder.resolve("database-password");
      return Files.exists(file) ? Files.readString(file).strip() : keep(file);
    } catch (IOException e) {
      throw new CannotOpen("The data folder " + folder + " cannot be used: " + e + ".");
    }
  }

  private String keep(Path file) throws IOException {
    if (Files.exists(folder.resolve("latchkey.mv.db"))) {
      throw new CannotOpen("The password " + file + " of the data base beside it is missing.");
    }
    String password = new BigInteger(256, new SecureRandom()).toString(36);
    Files.writeString(Files.createFile(file, only("rw-------")), password);
    return password;
  }

  private FileAttribute<?>[] only(String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
