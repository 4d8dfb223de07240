package latchkey.it.conformance;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The report, in Markdown. */
record Page(List<Row> rows, Verdicts verdicts) {
  private static final String HEAD =
      """
      # Conformance

      Each row is a rule in our words, the tests that proved it over HTTP in this run, and what came of it. Rows are data
      (`it-tests/src/test/resources/latchkey/it/conformance`); a row that no test names fails the build, and so does a test that
      did not talk to a connection of the row's profile.

      | source | profile | rows | passed | failed | not run | not applicable |
      |---|---|---|---|---|---|---|
      """;

  @Override
  public String toString() {
    var text = new StringBuilder(HEAD);
    var sources = rows.stream().map(Row::source).distinct().toList();
    sources.forEach(source -> text.append(summary(source)));
    sources.forEach(source -> text.append(table(source)));
    return text.toString();
  }

  private String summary(Source source) {
    return "| %s | `%s` | %d | %d | %d | %d | %d |%n"
        .formatted(
            source.title(),
            source.profile(),
            of(source).size(),
            count(source, Result.PASSED),
            count(source, Result.FAILED),
            count(source, Result.NOT_RUN),
            count(source, Result.NOT_APPLICABLE));
  }

  private long count(Source source, Result result) {
    return of(source).stream().filter(row -> result(row) == result).count();
  }

  private List<Row> of(Source source) {
    return rows.stream().filter(row -> row.source().equals(source)).toList();
  }

  private String table(Source source) {
    return of(source).stream()
        .map(this::line)
        .collect(
            Collectors.joining(
                "",
                "\n## %s, proven in `%s`\n\n| id | rule | where proven | result |\n|---|---|---|---|\n"
                    .formatted(source.title(), source.profile()),
                ""));
  }

  private String line(Row row) {
    var place = row.at().isEmpty() ? "" : " (" + row.at() + ")";
    var note = row.note().map(it -> " *" + it + "*").orElse("");
    var rule = (row.rule() + place + note).replace("|", "\\|");
    return "| %s | %s | %s | %s |\n"
        .formatted(row.id(), rule, tests(verdicts.of(row)), outcome(row));
  }

  private String outcome(Row row) {
    var why = row.notApplicable().map(it -> ": " + it).orElse("");
    return result(row).words() + why;
  }

  private static String tests(SortedMap<String, Boolean> all) {
    return all.entrySet().stream()
        .map(test -> "`%s`%s".formatted(test.getKey(), test.getValue() ? "" : " **failed**"))
        .collect(Collectors.joining("<br>"));
  }

  private Result result(Row row) {
    if (row.notApplicable().isPresent()) return Result.NOT_APPLICABLE;
    var tests = verdicts.of(row);
    if (tests.isEmpty()) return Result.NOT_RUN;
    return tests.containsValue(false) ? Result.FAILED : Result.PASSED;
  }
}
