package latchkey.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What can be said of the pages without a server. */
class PagesTest {
  @Test
  void every_link_to_a_file_leads_somewhere() {
    var pages = Page.all();

    assertThat(pages).hasSizeGreaterThan(5);
    for (Page page : pages) {
      assertThat(page.links()).describedAs(page.file().toString()).allMatch(Files::exists);
    }
  }

  @Test
  void every_decision_says_context_decision_consequences_and_what_was_rejected() {
    var records = Page.all().stream().filter(page -> page.file().toString().contains("decisions"));

    assertThat(records)
        .isNotEmpty()
        .allSatisfy(
            page ->
                assertThat(page.text())
                    .containsSubsequence(
                        "## Context", "## Decision", "## Consequences", "## Rejected"));
  }

  @Test
  void a_command_that_fails_within_a_pipe_fails_the_page_it_stands_on() {
    var shell = new Shell(Map.of());

    assertThat(shell.run(List.of("A=1\n", "echo $A\n")).get(1)).isEqualToIgnoringWhitespace("1");
    assertThatThrownBy(() -> shell.run(List.of("false | cat\n")))
        .isInstanceOf(AssertionError.class);
  }
}
