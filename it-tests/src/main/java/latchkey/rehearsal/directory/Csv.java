package latchkey.rehearsal.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Comma-separated text as RFC 4180 has it: quoted cells may hold commas, quotes and line breaks.
 */
final class Csv {
  private final String text;
  private int at;
  private int line = 1;

  private Csv(String text) {
    // Exports from Windows begin with a byte order mark
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** One row under its header. @param line where the row begins, for messages */
  record Row(int line, Map<String, String> cells) {
    String cell(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * @throws InvalidDirectory when a quote is never closed or a row has more cells than the header
   */
  static List<Row> read(String file, String text) {
    try {
      return new Csv(text).rows();
    } catch (IllegalArgumentException e) {
      throw new InvalidDirectory(file + " " + e.getMessage());
    }
  }

  static String line(List<String> cells) {
    return String.join(",", cells.stream().map(Csv::quoted).toList()) + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    if (at >= text.length()) return rows;
    List<String> header = record();
    while (at < text.length()) {
      int start = line;
      List<String> cells = record();
      if (!blank(cells)) rows.add(new Row(start, named(header, cells, start)));
    }
    return rows;
  }

  private static boolean blank(List<String> cells) {
    return cells.size() == 1 && cells.get(0).isEmpty();
  }

  private static Map<String, String> named(List<String> header, List<String> cells, int line) {
    if (cells.size() > header.size())
      throw new IllegalArgumentException("line %d: more cells than columns".formatted(line));
    Map<String, String> row = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < cells.size(); i++) row.put(header.get(i).strip(), cells.get(i));
    return row;
  }

  private List<String> record() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    endOfLine();
    return cells;
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quotedCell() : plainCell();
  }

  private String plainCell() {
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
    return text.substring(from, at);
  }

  private String quotedCell() {
    int opened = line;
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\n') line++;
      if (c != '"') cell.append(c);
      else if (at + 1 < text.length() && text.charAt(at + 1) == '"') cell.append(text.charAt(at++));
      else return closed(cell, opened);
    }
    throw new IllegalArgumentException("line %d: a quote is never closed".formatted(opened));
  }

  private String closed(StringBuilder cell, int opened) {
    at++;
    if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0)
      throw new IllegalArgumentException("line %d: text after a closing quote".formatted(opened));
    return cell.toString();
  }

  private void endOfLine() {
    if (at < text.length() && text.charAt(at) == '\r') at++;
    if (at < text.length() && text.charAt(at) == '\n') at++;
    line++;
  }
}
