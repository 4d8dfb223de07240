package latchkey.it.deploy;

import static latchkey.it.client.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import latchkey.it.client.Json;
import latchkey.it.client.Suite;
import latchkey.it.client.Wire;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Dashboards and alerts name what there is. */
class DeployIT extends Suite {
  private static final Path FOLDER = Path.of("").toAbsolutePath().getParent().resolve("deploy");

  /** Prometheus makes it of its own reading. */
  private static final Set<String> ITS_OWN = Set.of("up");

  private static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode dashboard() {
    return Json.read(read("grafana/latchkey.json"));
  }

  private static List<Map<String, Object>> alerts() {
    Map<String, List<Map<String, List<Map<String, Object>>>>> file =
        new Yaml().load(read("prometheus/alerts.yml"));
    return file.get("groups").stream().flatMap(it -> it.get("rules").stream()).toList();
  }

  @Test
  void every_metric_that_is_shown_or_watched_is_there() {
    something_of_everything_happens();
    var there = there();

    var named = new TreeSet<String>();
    expressions().forEach(it -> named.addAll(PromQl.metrics(it)));
    alerts().forEach(it -> named.addAll(PromQl.metrics((String) it.get("expr"))));
    named.removeAll(ITS_OWN);

    assertThat(named).hasSizeGreaterThan(8);
    assertThat(there).containsAll(named);
  }

  private void something_of_everything_happens() {
    var entra = given().entra(organization);
    entra.deletesUser(entra.makesUser("kim@contoso.example")).answers(204);
  }

  private Set<String> there() {
    var wire = new Wire(server().url());
    return wire.send("GET /metrics HTTP/1.1", "Accept: text/plain")
        .answers(200)
        .text()
        .lines()
        .filter(it -> !it.startsWith("#"))
        .map(it -> it.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  private static List<String> expressions() {
    var found = new ArrayList<String>();
    dashboard().findValues("expr").forEach(it -> found.add(it.asText()));
    dashboard()
        .findValues("definition")
        .forEach(it -> found.add(it.asText().replaceFirst(", instance\\)$", ")")));
    return found;
  }

  @Test
  void the_dashboard_reads_whatever_source_it_is_given() {
    var board = dashboard();

    assertThat(board.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(38);
    assertThat(board.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    assertThat(board.findValues("uid").stream().map(JsonNode::asText))
        .containsOnly("${datasource}", "latchkey");
    assertThat(board.path("panels").findValuesAsText("id")).doesNotHaveDuplicates();
    for (JsonNode panel : board.path("panels")) {
      assertThat(panel.path("title").asText()).isNotBlank();
      if (!panel.path("type").asText().equals("row"))
        assertThat(panel.path("targets")).isNotEmpty();
    }
  }

  @Test
  void every_alert_says_what_it_means_and_what_to_do() {
    assertThat(alerts()).hasSizeGreaterThan(5);
    for (var alert : alerts()) {
      assertThat((String) alert.get("alert")).matches("Latchkey[A-Za-z]+");
      assertThat(alert.get("labels")).asString().containsAnyOf("critical", "warning");
      Map<?, ?> told = (Map<?, ?>) alert.get("annotations");
      assertThat((String) told.get("summary")).isNotBlank();
      assertThat((String) told.get("runbook")).hasSizeGreaterThan(80);
    }
  }

  @Test
  void the_sample_reads_the_metrics_and_the_alerts_beside_it() {
    Map<String, Object> sample = new Yaml().load(read("prometheus/prometheus.yml"));

    assertThat(sample.get("rule_files")).isEqualTo(List.of("alerts.yml"));
    assertThat(sample.get("scrape_configs"))
        .asString()
        .contains("metrics_path=/metrics", "job_name=latchkey");
    assertThat(read("prometheus/alerts.yml")).contains("up{job=\"latchkey\"}");
  }
}
