package latchkey.rehearsal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.DirectoryFiles;
import latchkey.rehearsal.directory.DirectoryGenerator;
import latchkey.rehearsal.life.Scenario;
import latchkey.rehearsal.local.Stage;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.mapping.MappingFile;
import latchkey.rehearsal.report.LogStyle;

/** What the options come to. */
record Choice(Options options) {
  Scenario scenario() {
    String name = options.value("scenario", "life");
    return Scenario.named(name)
        .orElseThrow(() -> new InvalidOptions("--scenario is one of " + Scenario.names()));
  }

  /** The flag is read off the tenant URL, where an administrator would put it. */
  Dialect dialect() {
    boolean flagged = options.value("url", "").contains("aadOptscim062020");
    String asked = options.oneOf("dialect", "default", "flag", "okta");
    return Dialect.named(flagged && !options.has("dialect") ? "flag" : asked);
  }

  Mapping mapping() {
    Mapping mapping = MappingFile.read(options.value("mapping", "entra"));
    return options
        .value("match")
        .map(attributes -> mapping.matchingUsersBy(List.of(attributes.split("\\s*,\\s*"))))
        .orElse(mapping);
  }

  LogStyle logStyle() {
    String style = options.oneOf("log", "text", "json", "none");
    return LogStyle.valueOf((options.has("quiet") ? "none" : style).toUpperCase(Locale.ROOT));
  }

  boolean terminal() {
    String progress = options.oneOf("progress", "auto", "bar", "lines");
    return progress.equals("bar") || progress.equals("auto") && System.console() != null;
  }

  int parallel() {
    return options.number("parallel", 4, 1, 64);
  }

  int trials() {
    return options.number("trials", 20, 1, 1_000_000);
  }

  Duration advance() {
    try {
      return Duration.parse(options.value("advance", "PT0S"));
    } catch (DateTimeParseException e) {
      throw new InvalidOptions("--advance is a duration such as PT6H");
    }
  }

  Path home() {
    return Path.of(options.value("state", "rehearsal-data"));
  }

  boolean keep() {
    return options.has("keep");
  }

  /**
   * @param left the directory as the last run left it; gone on with by --keep
   */
  Directory directory(Path left) {
    Optional<String> named = options.value("directory");
    if (named.isPresent()) return DirectoryFiles.read(Path.of(named.get()));
    if (options.has("users") || options.has("groups")) return generated();
    return keep() && Files.exists(left) ? DirectoryFiles.read(left) : DirectoryFiles.sample();
  }

  private Directory generated() {
    return DirectoryGenerator.generate(
        options.number("users", 200, 1, 1_000_000),
        options.number("groups", 30, 0, 100_000),
        options.number("seed", 1, 0, Integer.MAX_VALUE));
  }

  /** The target named by URL and token, if one is. */
  Optional<Stage> target() {
    return options.value("token").map(this::target);
  }

  private Stage target(String token) {
    String url = options.value("url").orElseThrow(() -> new InvalidOptions("--token needs --url"));
    String base = url.replaceAll("\\?.*", "").replaceAll("/+$", "");
    Optional<Stage.Access> access =
        options.value("access-token").map(secret -> new Stage.Access(origin(base), secret));
    origin(base);
    return new Stage("target-" + key(base + token), base, token, false, access);
  }

  private static String key(String target) {
    byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString().substring(0, 8);
  }

  /** Where a Latchkey listens, if no target is named. */
  String server(Map<String, String> environment) {
    String local = "http://localhost:" + environment.getOrDefault("LATCHKEY_PORT", "8080");
    return origin(options.value("server").or(() -> options.value("url")).orElse(local));
  }

  private static String origin(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getScheme() != null && uri.getAuthority() != null)
        return uri.getScheme() + "://" + uri.getAuthority();
    } catch (IllegalArgumentException e) {
      // told below, together with what is a URI but no address
    }
    throw new InvalidOptions("not a URL: " + url);
  }
}
