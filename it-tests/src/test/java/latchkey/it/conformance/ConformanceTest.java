package latchkey.it.conformance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of rules is complete, and so are its proofs; no server is needed to see it. */
class ConformanceTest {
  private static final Set<String> PROVEN =
      Proofs.all().stream().flatMap(it -> Proofs.rowsOf(it).stream()).collect(toSet());

  @Test
  void every_row_has_a_test_or_says_why_it_needs_none() {
    var bare =
        Rows.all().stream()
            .filter(row -> row.notApplicable().isEmpty())
            .map(Row::id)
            .filter(id -> !PROVEN.contains(id));

    assertThat(bare).describedAs("rows without a test").isEmpty();
  }

  @Test
  void every_test_names_rows_that_there_are_and_that_apply() {
    var applicable =
        Rows.all().stream().filter(row -> row.notApplicable().isEmpty()).map(Row::id).toList();

    assertThat(PROVEN).isNotEmpty().isSubsetOf(applicable);
  }

  @Test
  void every_proof_is_a_test_that_the_build_runs() {
    assertThat(Proofs.all()).allSatisfy(ConformanceTest::runsInTheBuild);
  }

  private static void runsInTheBuild(Method proof) {
    var outermost = proof.getDeclaringClass();
    while (outermost.getEnclosingClass() != null) outermost = outermost.getEnclosingClass();
    assertThat(outermost.getSimpleName()).describedAs(proof.toString()).endsWith("IT");
    assertThat(
            proof.isAnnotationPresent(Test.class)
                || proof.isAnnotationPresent(ParameterizedTest.class))
        .describedAs(proof.toString())
        .isTrue();
    assertThat(proof.isAnnotationPresent(Disabled.class)).isFalse();
  }

  @Test
  void every_row_says_what_it_wants() {
    assertThat(Rows.all()).allSatisfy(row -> assertThat(row.rule()).isNotBlank());
    assertThat(Source.all()).allSatisfy(it -> assertThat(it.profile()).isNotBlank());
    assertThat(Rows.all().stream().collect(groupingBy(Row::id)).values())
        .allSatisfy(same -> assertThat(same).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({
    "rfc7643, C%02d, 28",
    "rfc7644, R%02d, 44",
    "rfc9865, K%02d, 11",
    "entra, E-%02d, 17",
    "entra, P%d, 9",
    "validator, V%d, 27",
    "validator, VP%d, 7",
    "gallery, G%d, 25",
    "okta, O%d, 12",
    "seen, B%d, 38"
  })
  void no_row_of_a_source_is_left_out(String source, String id, int last) {
    var there =
        Rows.all().stream().filter(row -> row.source().name().equals(source)).map(Row::id).toList();
    List<String> expected = IntStream.rangeClosed(1, last).mapToObj(id::formatted).toList();

    assertThat(there).containsAll(expected);
  }

  @Test
  void the_report_shows_each_outcome() {
    var source = new Source("none", "A source", "strict");
    var verdicts = new Verdicts();
    verdicts.record("X1", "SomeIT.good", true);
    verdicts.record("X2", "SomeIT.bad", true);
    verdicts.record("X2", "SomeIT.bad", false);
    var rows = List.of(row(source, "X1", ""), row(source, "X2", ""), row(source, "X3", ""));
    var excused = List.of(row(source, "X4", "no reason"));

    var page =
        new Page(
            java.util.stream.Stream.of(rows, excused).flatMap(List::stream).toList(), verdicts);

    assertThat(page.toString())
        .contains("| A source | `strict` | 4 | 1 | 1 | 1 | 1 |")
        .contains("| X1 | a rule (§1) | `SomeIT.good` | pass |")
        .contains("| X2 | a rule (§1) | `SomeIT.bad` **failed** | **fail** |")
        .contains("| X3 | a rule (§1) |  | not run |")
        .contains("| X4 | a rule (§1) |  | not applicable: no reason |");
  }

  private static Row row(Source source, String id, String why) {
    return new Row(
        source,
        id,
        "§1",
        "a rule",
        java.util.Optional.of(why).filter(it -> !it.isEmpty()),
        java.util.Optional.empty());
  }
}
