package latchkey.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.rehearsal.dialect.Dialect;
import latchkey.rehearsal.directory.Directory;
import latchkey.rehearsal.directory.DirectoryFiles;
import latchkey.rehearsal.directory.DirectoryGenerator;
import latchkey.rehearsal.job.Job;
import latchkey.rehearsal.job.State;
import latchkey.rehearsal.life.Company;
import latchkey.rehearsal.life.Doorway;
import latchkey.rehearsal.life.Play;
import latchkey.rehearsal.life.Scenario;
import latchkey.rehearsal.local.LocalLatchkey;
import latchkey.rehearsal.local.Stage;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.mapping.MappingFile;
import latchkey.rehearsal.report.Console;
import latchkey.rehearsal.report.LogStyle;
import latchkey.rehearsal.report.Report;
import latchkey.rehearsal.wire.Target;

/** One run: sets the stage, plays, keeps the state, sums up. */
final class Run {
  private static final DateTimeFormatter SLUG =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Options options;
  private final Map<String, String> environment;
  private final Console console;
  private final Instant started = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  private final Path home;

  Run(Options options, Map<String, String> environment, PrintStream out) {
    this.options = options;
    this.environment = environment;
    this.console = new Console(out, terminal(options));
    this.home = Path.of(options.value("state", "rehearsal-data"));
  }

  private static boolean terminal(Options options) {
    String progress = options.oneOf("progress", "auto", "bar", "lines");
    return progress.equals("bar") || progress.equals("auto") && System.console() != null;
  }

  /**
   * @return whether nothing failed and nothing differs
   */
  boolean play() throws IOException {
    Scenario scenario = scenario();
    String dialectName = dialectName();
    Mapping mapping = mapping();
    Stage stage = stage(dialectName);
    Path folder = home.resolve(stage.name());
    Directory directory = directory(folder);
    State state = State.load(folder.resolve("state.json"), started);
    state.advance(advance());
    Report report = new Report(console, logStyle());
    Dialect dialect = Dialect.named(dialectName);
    Target target = target(stage, dialect);
    Job job = new Job(directory, mapping, target, dialect, state, report, parallel());
    tell(stage, directory, dialect);
    Optional<Doorway> doorway = doorway(stage, folder);
    Company company =
        new Company(
            directory, mapping, target, dialect, state, job, report, stage.alone(), doorway);
    Play play = new Play(company, options.number("trials", 20, 1, 1_000_000));
    try {
      boolean compared = play.play(scenario);
      return ended(report, target, play, compared);
    } finally {
      doorway.ifPresent(Doorway::close);
      state.save(folder.resolve("state.json"));
      DirectoryFiles.write(directory, folder.resolve("directory"));
    }
  }

  private boolean ended(Report report, Target target, Play play, boolean compared) {
    report.summary(target.latencies());
    List<String> differences = play.differences();
    report.say("%d failures".formatted(report.failures()));
    if (compared)
      report.say(
          differences.isEmpty()
              ? "target equals source"
              : "target differs from source in %d places".formatted(differences.size()));
    return report.failures() == 0 && differences.isEmpty();
  }

  private Scenario scenario() {
    String name = options.value("scenario", "life");
    return Scenario.named(name)
        .orElseThrow(() -> new InvalidOptions("--scenario is one of " + Scenario.names()));
  }

  /** The flag is read off the tenant URL, where an administrator would put it. */
  private String dialectName() {
    boolean flagged = options.value("url", "").contains("aadOptscim062020");
    String asked = options.oneOf("dialect", "default", "flag", "okta");
    return flagged && !options.has("dialect") ? "flag" : asked;
  }

  private Mapping mapping() {
    Mapping mapping = MappingFile.read(options.value("mapping", "entra"));
    return options
        .value("match")
        .map(attributes -> mapping.matchingUsersBy(List.of(attributes.split("\\s*,\\s*"))))
        .orElse(mapping);
  }

  private LogStyle logStyle() {
    String style = options.oneOf("log", "text", "json", "none");
    return LogStyle.valueOf(
        (options.has("quiet") ? "none" : style).toUpperCase(java.util.Locale.ROOT));
  }

  private int parallel() {
    return options.number("parallel", 4, 1, 64);
  }

  private Duration advance() {
    try {
      return Duration.parse(options.value("advance", "PT0S"));
    } catch (java.time.format.DateTimeParseException e) {
      throw new InvalidOptions("--advance is a duration such as PT6H");
    }
  }

  /** The folder's own copy goes on where the last run ended. */
  private Directory directory(Path folder) {
    Path left = folder.resolve("directory");
    if (options.has("directory"))
      return DirectoryFiles.read(Path.of(options.value("directory", "")));
    if (options.has("users") || options.has("groups"))
      return DirectoryGenerator.generate(
          options.number("users", 200, 1, 1_000_000),
          options.number("groups", 30, 0, 100_000),
          options.number("seed", 1, 0, Integer.MAX_VALUE));
    return options.has("keep") && Files.exists(left)
        ? DirectoryFiles.read(left)
        : DirectoryFiles.sample();
  }

  private Stage stage(String dialect) throws IOException {
    Optional<String> token = options.value("token");
    if (token.isPresent()) return named(token.get());
    Path last = home.resolve("last-stage.json");
    Optional<Stage> kept = options.has("keep") ? Stage.load(last) : Optional.empty();
    if (kept.isPresent()) return kept.get();
    Stage stage =
        LocalLatchkey.signIn(server(), LocalLatchkey.password(environment))
            .organization(slug(), dialect.equals("okta") ? "okta" : "entra");
    stage.save(last);
    return stage;
  }

  private String slug() {
    return "rehearsal-" + SLUG.format(started) + "-" + UUID.randomUUID().toString().substring(0, 4);
  }

  private Stage named(String token) {
    String url = options.value("url").orElseThrow(() -> new InvalidOptions("--token needs --url"));
    String base = url.replaceAll("\\?.*", "").replaceAll("/+$", "");
    String key = UUID.nameUUIDFromBytes((base + token).getBytes(StandardCharsets.UTF_8)).toString();
    Optional<Stage.Access> access =
        options.value("access-token").map(secret -> new Stage.Access(origin(base), secret));
    return new Stage("target-" + key.substring(0, 8), base, token, false, access);
  }

  private String server() {
    String local = "http://localhost:" + environment.getOrDefault("LATCHKEY_PORT", "8080");
    return origin(options.value("server").or(() -> options.value("url")).orElse(local));
  }

  private static String origin(String url) {
    try {
      URI uri = URI.create(url);
      if (uri.getScheme() != null && uri.getAuthority() != null)
        return uri.getScheme() + "://" + uri.getAuthority();
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new InvalidOptions("not a URL: " + url);
  }

  private Target target(Stage stage, Dialect dialect) {
    Map<String, String> headers = new HashMap<>(dialect.headers());
    headers.put("Authorization", "Bearer " + stage.scimToken());
    return new Target(stage.scimUrl(), headers);
  }

  private static Optional<Doorway> doorway(Stage stage, Path folder) throws IOException {
    if (stage.access().isEmpty()) return Optional.empty();
    Files.createDirectories(folder);
    return Optional.of(new Doorway(stage.access().get(), folder.resolve("door.json")));
  }

  private void tell(Stage stage, Directory directory, Dialect dialect) {
    console.line(
        "%,d people and %,d groups to %s, dialect %s"
            .formatted(
                directory.people().size(),
                directory.teams().size(),
                stage.scimUrl(),
                dialect.name()));
    console.line("state in " + home.resolve(stage.name()));
  }
}
