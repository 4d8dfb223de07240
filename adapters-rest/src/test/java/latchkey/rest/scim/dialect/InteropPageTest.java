package latchkey.rest.scim.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InteropPageTest {
  // tests run in their module, beside which the pages' root is
  private static final Path PAGE = Path.of("").toAbsolutePath().resolveSibling("docs/interop.md");

  @Test
  void the_page_says_what_the_rules_say() throws IOException {
    if (Boolean.getBoolean("interop.rewrite")) Files.writeString(PAGE, InteropPage.text());

    assertThat(PAGE).hasContent(InteropPage.text());
  }
}
