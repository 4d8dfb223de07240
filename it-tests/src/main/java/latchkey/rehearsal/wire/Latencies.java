package latchkey.rehearsal.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests took, by kind. Safe for several threads. */
public final class Latencies {
  private final Map<String, List<Long>> nanosByKind = new TreeMap<>();

  /** Milliseconds. */
  public record Line(int count, double median, double p95, double max) {}

  public synchronized void add(String kind, long nanos) {
    nanosByKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(nanos);
  }

  public synchronized int count() {
    return nanosByKind.values().stream().mapToInt(List::size).sum();
  }

  public synchronized Map<String, Line> byKind() {
    Map<String, Line> lines = new LinkedHashMap<>();
    nanosByKind.forEach((kind, nanos) -> lines.put(kind, line(nanos)));
    return lines;
  }

  /**
   * @param nanos not empty
   */
  public static Line line(List<Long> nanos) {
    List<Long> sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    return new Line(sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
  }

  private static double at(List<Long> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1)) / 1e6;
  }
}
