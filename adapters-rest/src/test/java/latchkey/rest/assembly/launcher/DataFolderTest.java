package latchkey.rest.assembly.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path parent;

  @Test
  void a_new_folder_is_its_owners_alone() throws IOException {
    var folder = parent.resolve("a").resolve("b");

    DataFolder.take(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void a_folder_in_use_is_refused() {
    var taken = DataFolder.take(parent);

    assertThatThrownBy(() -> DataFolder.take(taken.path()))
        .isInstanceOf(CannotStart.class)
        .hasMessage("The data folder " + parent + " is in use by another process.");
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    var file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> DataFolder.take(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("The data folder " + file + " cannot be used");
  }
}
