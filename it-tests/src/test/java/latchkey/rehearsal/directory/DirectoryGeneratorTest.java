package latchkey.rehearsal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DirectoryGeneratorTest {
  @Test
  void the_same_seed_makes_the_same_directory_and_another_one_another() {
    List<Person> people = DirectoryGenerator.generate(50, 5, 7).people();

    assertThat(DirectoryGenerator.generate(50, 5, 7).people()).isEqualTo(people);
    assertThat(DirectoryGenerator.generate(50, 5, 8).people()).isNotEqualTo(people);
  }

  @Test
  void one_group_holds_everybody_one_holds_one_and_one_nobody() {
    List<Team> teams = DirectoryGenerator.generate(300, 50, 1).teams();

    assertThat(teams.get(0).members()).hasSize(300);
    assertThat(teams.get(1).members()).hasSize(1);
    assertThat(teams.get(2).members()).isEmpty();
    assertThat(teams.stream().map(Team::name)).doesNotHaveDuplicates();
  }

  @Test
  void people_have_the_variety_that_breaks_naive_servers() {
    List<Person> people = DirectoryGenerator.generate(200, 3, 1).people();

    assertThat(people).anyMatch(p -> p.name().contains("+"));
    assertThat(people).anyMatch(p -> p.name().contains("'"));
    assertThat(people).anyMatch(p -> p.name().contains("#EXT#"));
    assertThat(people).anyMatch(p -> p.fact("displayName").codePoints().anyMatch(c -> c > 0xFFFF));
    assertThat(people).anyMatch(p -> p.fact("mail").isEmpty());
    assertThat(people).anyMatch(p -> !p.enabled());
    assertThat(people.stream().map(p -> p.fact("mailNickname")).distinct().count()).isLessThan(200);
  }
}
