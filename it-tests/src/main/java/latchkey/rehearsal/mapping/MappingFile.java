package latchkey.rehearsal.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a mapping from its text; the package comment shows the format. */
public final class MappingFile {
  private static final Pattern LINE =
      Pattern.compile(
          "((?<verb>match|scope)\\s+)?(?<side>users|groups)\\b\\s*(?<target>.*?)\\s*=(\\s+(?<value>.*))?");

  private final Draft users = new Draft();
  private final Draft groups = new Draft();

  private static final class Draft {
    private final List<String> matching = new ArrayList<>();
    private final List<List<Scope.Clause>> scopes = new ArrayList<>();
    private final Map<String, Expression> rules = new LinkedHashMap<>();

    Mapping.Side finished(String kind, String required) {
      if (matching.isEmpty()) matching.add(required);
      for (String attribute : matching)
        if (!rules.containsKey(attribute))
          throw new InvalidMapping(
              "%s are matched by %s, which isn't mapped".formatted(kind, attribute));
      return new Mapping.Side(matching, new Scope(scopes), rules);
    }
  }

  private MappingFile() {}

  /**
   * @param name {@code entra} or {@code gallery}, which come along, or the path of a file
   */
  public static Mapping read(String name) {
    return parse(text(name));
  }

  /**
   * @throws InvalidMapping naming the line
   */
  public static Mapping parse(String text) {
    MappingFile file = new MappingFile();
    int number = 0;
    for (String line : text.split("\n", -1)) file.numbered(++number, line.strip());
    return new Mapping(
        file.users.finished("users", "userName"),
        file.groups.finished("groups", "displayName"),
        text);
  }

  private void numbered(int number, String line) {
    try {
      if (!line.isEmpty() && !line.startsWith("#")) take(line);
    } catch (InvalidMapping e) {
      throw new InvalidMapping("mapping line %d: %s".formatted(number, e.getMessage()));
    }
  }

  private void take(String line) {
    // The first " = " divides: filters in target attributes use eq
    Matcher shape = LINE.matcher(line);
    if (!shape.matches())
      throw new InvalidMapping(
          "begins with none of users, groups, match, scope, or has no = : " + line);
    Draft side = shape.group("side").equals("users") ? users : groups;
    String value = shape.group("value") == null ? "" : shape.group("value");
    String target = shape.group("target");
    if (shape.group("verb") == null) rule(side, target, value);
    else if (!target.isEmpty()) throw new InvalidMapping("not expected here: " + target);
    else if (shape.group("verb").equals("scope")) side.scopes.add(Scope.clauses(value));
    else side.matching.addAll(List.of(value.strip().split("\\s*,\\s*")));
  }

  private static void rule(Draft side, String target, String value) {
    if (target.isEmpty()) throw new InvalidMapping("the target attribute is missing");
    if (side.rules.put(target, ExpressionParser.parse(value)) != null)
      throw new InvalidMapping(target + " is mapped twice");
  }

  private static String text(String name) {
    try (InputStream in = MappingFile.class.getResourceAsStream("/mapping/" + name + ".mapping")) {
      if (in != null) return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Files.readString(Path.of(name));
    } catch (IOException e) {
      throw unreadable(name, new UncheckedIOException(e));
    }
  }

  private static InvalidMapping unreadable(String name, UncheckedIOException cause) {
    InvalidMapping refusal =
        new InvalidMapping(
            "cannot read the mapping %s: it is entra, gallery or a file".formatted(name));
    refusal.initCause(cause);
    return refusal;
  }
}
