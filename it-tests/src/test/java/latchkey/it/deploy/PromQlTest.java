package latchkey.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromQlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "a_b                                                              | a_b",
        "sum(rate(a_total{job=\"b_c\",x=~\"d} \\\"e\"}[5m]))                 | a_total",
        "sum by (door, status) (rate(a[$__rate_interval])) / sum(b) > 0.01  | a b",
        "max without(x) (a offset 5m) or on (instance) b unless vector(0)   | a b",
        "topk(10, max by (m) (a{q=\"0.99\"})) and bool b * on (c) group_left (d) e | a b e",
        "histogram_quantile(0.9, sum by (le) (increase(a_bucket[1h])))      | a_bucket",
        "avg_over_time(a:b[5m:1m]) == 1e3                                   | a:b",
        "sum(a) by (door)                                                   | a"
      })
  void the_metrics_of_a_query_are_told_from_everything_else(String query, String metrics) {
    assertThat(PromQl.metrics(query)).containsExactlyInAnyOrder(metrics.split(" "));
    assertThat(Arrays.asList(metrics.split(" "))).isSorted();
  }
}
