package latchkey.rest.admin.provisioning;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import latchkey.domain.change.Difference;

/**
 * Lines of the log as CSV (RFC 4180) for spreadsheets. What a spreadsheet would take for a formula
 * gets an apostrophe in front: these texts come from strangers.
 */
final class LogCsv {
  /** The names of the columns. */
  static final String HEADER =
      String.join(
              ",",
              "id",
              "at",
              "operation",
              "object",
              "kind",
              "result",
              "status",
              "scimType",
              "detail",
              "requestId",
              "connection",
              "credential",
              "administrator",
              "dialect",
              "durationMs",
              "filter",
              "found",
              "rules",
              "changes")
          + "\r\n";

  private static final String FORMULA = "=+-@\t\r\n|%";

  private LogCsv() {}

  static String of(LogLine it) {
    return cells(it).stream().map(LogCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static List<String> cells(LogLine it) {
    return List.of(
        it.id().toString(),
        it.at().toString(),
        it.operation(),
        it.object(),
        text(it.kind()),
        it.result(),
        text(it.status()),
        text(it.scimType()),
        text(it.detail()),
        it.requestId().toString(),
        text(it.connection()),
        text(it.credential()),
        text(it.administrator()),
        text(it.dialect()),
        it.durationMs().toString(),
        text(it.filter()),
        text(it.found()),
        String.join(" ", new TreeSet<>(it.rules())),
        it.changes().stream().map(LogCsv::told).collect(Collectors.joining("; ")));
  }

  private static String told(Difference one) {
    return "%s: %s -> %s".formatted(one.attribute(), text(one.before()), text(one.after()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
