package latchkey.rehearsal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFilesTest {
  private static final String USERS =
      "id,userPrincipalName,displayName,accountEnabled,manager\n"
          + "1,ada@contoso.example,Ada,True,\n"
          + "2,bruno@contoso.example,Bruno,False,ADA@contoso.example\n";

  @Test
  void a_manager_may_be_named_by_user_principal_name() {
    Directory directory = DirectoryFiles.parse(USERS, "id,displayName\n", "groupId,userId\n");

    assertThat(directory.person("2").orElseThrow().manager()).contains("1");
    assertThat(directory.person("2").orElseThrow().enabled()).isFalse();
  }

  @Test
  void a_membership_of_nobody_known_is_refused_with_its_line() {
    assertThatThrownBy(
            () ->
                DirectoryFiles.parse(
                    USERS, "id,displayName\ng,Guards\n", "groupId,userId\ng,1\ng,3\n"))
        .isInstanceOf(InvalidDirectory.class)
        .hasMessage("memberships.csv line 3: no user 3");
  }

  @Test
  void an_id_may_be_there_only_once() {
    assertThatThrownBy(() -> DirectoryFiles.parse(USERS + "1,x@contoso.example,X,,\n", "", ""))
        .hasMessage("users.csv line 4: the id 1 is there twice");
  }

  @Test
  void a_directory_comes_back_as_it_was_written(@TempDir Path folder) throws IOException {
    Directory written = DirectoryFiles.sample();
    written.keep(written.people().get(0).recycled(true));
    written.keep(written.people().get(1).assigned(false));

    DirectoryFiles.write(written, folder);

    Directory read = DirectoryFiles.read(folder);
    assertThat(read.people()).isEqualTo(written.people());
    assertThat(read.teams().stream().map(Team::members).toList())
        .isEqualTo(written.teams().stream().map(Team::members).toList());
  }

  @Test
  void the_sample_is_what_the_generator_makes_of_the_first_seed() {
    Directory generated = DirectoryGenerator.generate(200, 30, 1);

    assertThat(DirectoryFiles.sample().people()).isEqualTo(generated.people());
    assertThat(DirectoryFiles.sample().teams()).isEqualTo(generated.teams());
  }
}
