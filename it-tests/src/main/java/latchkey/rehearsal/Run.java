package latchkey.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import latchkey.rehearsal.job.Job;
import latchkey.rehearsal.job.State;
import latchkey.rehearsal.life.Company;
import latchkey.rehearsal.life.Doorway;
import latchkey.rehearsal.life.Play;
import latchkey.rehearsal.life.Scenario;
import latchkey.rehearsal.local.LocalLatchkey;
import latchkey.rehearsal.local.Stage;
import latchkey.rehearsal.mapping.Mapping;
import latchkey.rehearsal.report.Console;
import latchkey.rehearsal.report.Report;
import latchkey.rehearsal.wire.Target;

/** One run: sets the stage, plays, keeps the state, sums up. */
final class Run {
  private static final DateTimeFormatter SLUG =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Instant started = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  private final Choice choice;
  private final Map<String, String> environment;
  private final Console console;
  private final Report report;
  private final Scenario scenario;
  private final Dialect dialect;
  private final Mapping mapping;
  private final int trials;

  /** Everything that may be wrong with the options is found out before anything is sent. */
  Run(Choice choice, Map<String, String> environment, PrintStream out) {
    this.choice = choice;
    this.environment = environment;
    this.console = new Console(out, choice.terminal());
    this.report = new Report(console, choice.logStyle());
    this.scenario = choice.scenario();
    this.dialect = choice.dialect();
    this.mapping = choice.mapping();
    this.trials = choice.trials();
  }

  /**
   * @return whether nothing failed and nothing differs
   */
  boolean play() throws IOException {
    Stage stage = stage();
    Path folder = choice.home().resolve(stage.name());
    Directory directory = choice.directory(folder.resolve("directory"));
    State state = State.load(folder.resolve("state.json"), started);
    state.advance(choice.advance());
    tell(stage, directory);
    try {
      return play(stage, folder, directory, state);
    } finally {
      state.save(folder.resolve("state.json"));
      DirectoryFiles.write(directory, folder.resolve("directory"));
    }
  }

  private boolean play(Stage stage, Path folder, Directory directory, State state)
      throws IOException {
    Target target = target(stage);
    Job job = new Job(directory, mapping, target, dialect, state, report, choice.parallel());
    Optional<Doorway> doorway = doorway(stage, folder);
    try {
      Company company =
          new Company(
              directory, mapping, target, dialect, state, job, report, stage.alone(), doorway);
      Play play = new Play(company, trials);
      boolean compared = play.play(scenario);
      return ended(target, compared, play.differences());
    } finally {
      doorway.ifPresent(Doorway::close);
    }
  }

  private boolean ended(Target target, boolean compared, List<String> differences) {
    report.summary(target.latencies());
    report.say("%d failures".formatted(report.failures()));
    if (compared) report.say(verdict(differences.size()));
    return report.failures() == 0 && differences.isEmpty();
  }

  private static String verdict(int differences) {
    return differences == 0
        ? "target equals source"
        : "target differs from source in %d places".formatted(differences);
  }

  private Stage stage() throws IOException {
    Optional<Stage> named = choice.target();
    if (named.isPresent()) return named.get();
    Path last = choice.home().resolve("last-stage.json");
    Optional<Stage> kept = choice.keep() ? Stage.load(last) : Optional.empty();
    return kept.isPresent() ? kept.get() : organization(last);
  }

  private Stage organization(Path last) throws IOException {
    String profile = dialect.name().equals("okta") ? "okta" : "entra";
    Stage stage =
        LocalLatchkey.signIn(choice.server(environment), LocalLatchkey.password(environment))
            .organization(slug(), profile);
    stage.save(last);
    return stage;
  }

  private String slug() {
    return "rehearsal-" + SLUG.format(started) + "-" + UUID.randomUUID().toString().substring(0, 4);
  }

  private Target target(Stage stage) {
    Map<String, String> headers = new HashMap<>(dialect.headers());
    headers.put("Authorization", "Bearer " + stage.scimToken());
    return new Target(stage.scimUrl(), headers);
  }

  private static Optional<Doorway> doorway(Stage stage, Path folder) throws IOException {
    if (stage.access().isEmpty()) return Optional.empty();
    Files.createDirectories(folder);
    return Optional.of(new Doorway(stage.access().get(), folder.resolve("door.json")));
  }

  private void tell(Stage stage, Directory directory) {
    console.line(
        "%,d people and %,d groups to %s, dialect %s"
            .formatted(
                directory.people().size(),
                directory.teams().size(),
                stage.scimUrl(),
                dialect.name()));
    console.line("state in " + choice.home().resolve(stage.name()));
  }
}
