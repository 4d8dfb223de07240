package latchkey.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of documentation, as far as it can be held to its word. */
record Page(Path file, String text) {
  /** Tests run in their module, beside which the pages' root is. */
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([^`|]+)` \\|([^|]*)\\|([^|]*)\\|([^|]*)\\|$", Pattern.MULTILINE);

  private static final Pattern QUOTES = Pattern.compile("^\\| \\d{3} (.*?) \\|", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** A fenced block. */
  record Block(String language, String text) {}

  /** A row of a table of four columns whose first is code. */
  record Row(String code, String second, String third, String fourth) {}

  static Page of(String name) {
    var file = ROOT.resolve(name);
    try {
      return new Page(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages: those at the root, and those under docs. */
  static List<Page> all() {
    try (var top = Files.list(ROOT);
        var docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> of(ROOT.relativize(file).toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fenced blocks in one of these languages, in their order. */
  List<Block> blocks(String... languages) {
    var found = new ArrayList<Block>();
    var match = BLOCK.matcher(text);
    while (match.find()) {
      if (List.of(languages).contains(match.group(1))) {
        found.add(new Block(match.group(1), match.group(2)));
      }
    }
    return found;
  }

  /** Links to files of the project, without anchors. */
  List<Path> links() {
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1).replaceFirst("#.*", ""))
        .filter(link -> !link.isEmpty() && !link.contains(":"))
        .map(link -> file.resolveSibling(link).normalize())
        .toList();
  }

  /** Rows of tables of four columns whose first is code. */
  List<Row> rows() {
    return ROW.matcher(text)
        .results()
        .map(
            it ->
                new Row(it.group(1), it.group(2).strip(), it.group(3).strip(), it.group(4).strip()))
        .toList();
  }

  /** Texts quoted in cells that begin with a status; … in them stands for anything. */
  List<Pattern> quotes() {
    return QUOTES
        .matcher(text)
        .results()
        .flatMap(cell -> CODE.matcher(cell.group(1)).results())
        .map(code -> Pattern.compile(Pattern.quote(code.group(1)).replace("…", "\\E.*\\Q") + ".*"))
        .toList();
  }
}
