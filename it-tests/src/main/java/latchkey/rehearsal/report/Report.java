package latchkey.rehearsal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import latchkey.rehearsal.job.Entry;
import latchkey.rehearsal.job.Journal;
import latchkey.rehearsal.wire.Latencies;

/** Collects what happens, shows it as it does, and sums it up. Safe for several threads. */
public final class Report implements Journal {
  private final Console console;
  private final LogStyle style;
  private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> figures = new ArrayList<>();
  private final long began = System.nanoTime();
  private Progress progress;
  private boolean muted;

  public Report(Console console, LogStyle style) {
    this.console = console;
    this.style = style;
    this.progress = Progress.none(console);
  }

  @Override
  public synchronized void begins(String part, int count) {
    progress = new Progress(console, part, count, System.nanoTime());
  }

  @Override
  public synchronized void record(Entry entry) {
    count(entry);
    boolean failed = entry.outcome().result() == Entry.Result.FAILURE;
    if (failed) failures.add(entry.object() + " " + entry.name() + ": " + entry.outcome().reason());
    if (!muted || failed) style.line(entry).ifPresent(console::line);
    progress.advance(System.nanoTime());
  }

  private void count(Entry entry) {
    String outcome =
        (entry.outcome().result() == Entry.Result.SUCCESS
                ? entry.outcome().action().name()
                : entry.outcome().result().name())
            .toLowerCase(Locale.ROOT);
    outcomes.computeIfAbsent(entry.object(), o -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }

  /** What repeats itself hundreds of times is counted, but not logged. */
  public synchronized void mute(boolean now) {
    muted = now;
  }

  /** A new part of the play begins. */
  public void headline(String text) {
    console.line("");
    console.line("== " + text);
  }

  public void say(String text) {
    console.line(text);
  }

  /** Something was measured; told now and again in the summary. */
  public synchronized void figure(String text) {
    figures.add(text);
    console.line(text);
  }

  /** Something besides the provisioning of an object went wrong. */
  public synchronized void fail(String what) {
    failures.add(what);
    console.line("FAILED  " + what);
  }

  public synchronized int failures() {
    return failures.size();
  }

  /** Objects by action and result, requests by kind, figures, the first failures. */
  public synchronized void summary(Latencies latencies) {
    headline("summary");
    outcomes.forEach((object, counts) -> say("%-15s %s".formatted(object, written(counts))));
    double seconds = (System.nanoTime() - began) / 1e9;
    say(
        "%,d requests in %.1f s, %.0f requests per second"
            .formatted(latencies.count(), seconds, latencies.count() / seconds));
    latencies.byKind().forEach((kind, line) -> say(written(kind, line)));
    figures.forEach(this::say);
    failures.stream().limit(20).forEach(failure -> say("failure: " + failure));
  }

  private static String written(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(e -> "%s %,d".formatted(e.getKey(), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String written(String kind, Latencies.Line line) {
    return "  %-18s %,6d  median %7.1f ms  p95 %7.1f ms  max %7.1f ms"
        .formatted(kind, line.count(), line.median(), line.p95(), line.max());
  }
}
