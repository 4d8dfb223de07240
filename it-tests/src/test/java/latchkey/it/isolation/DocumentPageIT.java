package latchkey.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import latchkey.it.client.Address;
import latchkey.it.client.Answer;
import latchkey.it.client.Suite;
import org.junit.jupiter.api.Test;

/** The page on which the document is browsed. */
class DocumentPageIT extends Suite {
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private Answer get(String path) {
    return Address.of(server(), path).asks("GET", "", "").answers(200);
  }

  private static List<String> references(String page) {
    var found = new ArrayList<String>();
    var reference = REFERENCE.matcher(page);
    while (reference.find()) found.add(reference.group(1));
    return found;
  }

  @Test
  void all_it_refers_to_is_here_and_of_the_right_type() {
    var page = get("/docs/");
    var references = references(page.text());

    assertThat(page.header("content-type").orElseThrow()).startsWith("text/html");
    assertThat(references)
        .contains("/openapi", "docs.js", "swagger-ui.css", "swagger-ui-bundle.js")
        .noneMatch(it -> it.contains("://"));
    for (String name : references) {
      if (name.equals("/openapi")) continue;
      var type =
          get(name.startsWith("/") ? name : "/docs/" + name).header("content-type").orElseThrow();
      if (name.endsWith(".js")) assertThat(type).contains("javascript");
      if (name.endsWith(".css")) assertThat(type).startsWith("text/css");
    }
  }

  @Test
  void what_is_tried_goes_to_where_the_page_came_from() {
    var servers = get("/openapi?format=JSON").at("/servers");

    assertThat(servers).hasSize(1);
    assertThat(servers.at("/0/url").asText()).isEqualTo("/");
  }

  @Test
  void it_runs_no_script_but_files_of_this_server_and_asks_nobody_else() {
    var page = get("/docs/");
    var policy = page.header("content-security-policy").orElseThrow();

    assertThat(policy).contains("default-src 'self'").doesNotContain("script-src", "http", "eval");
    assertThat(policy).doesNotContain("connect-src");
    assertThat(page.text()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("<style");
    var script = get("/docs/docs.js").text();
    assertThat(script).contains("url: '/openapi'", "validatorUrl: null");
    assertThat(get("/docs/swagger-ui-bundle.js").header("content-security-policy"))
        .contains(policy);
  }

  @Test
  void the_start_page_leads_there_and_keeps_its_own_policy() {
    var start = get("/");

    assertThat(references(start.text())).contains("/docs/", "/openapi");
    assertThat(start.header("content-security-policy").orElseThrow()).doesNotContain("unsafe");
  }
}
