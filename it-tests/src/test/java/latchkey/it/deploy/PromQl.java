package latchkey.it.deploy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** As much of Prometheus' query language as tells which metrics a query reads. */
final class PromQl {
  /** Texts, then matchers of labels and ranges, whose content is none of a metric. */
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  private static final Pattern MATCHERS = Pattern.compile("\\{[^{}]*}");
  private static final Pattern RANGE = Pattern.compile("\\[[^\\[\\]]*]");

  /** The labels behind these words stand in parentheses. */
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^()]*\\)");

  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:.$])([a-zA-Z_:][\\w:]*)(?!\\s*\\(|[\\w:])");

  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "unless",
          "bool",
          "offset",
          "atan2",
          "by",
          "without",
          "group_left",
          "group_right",
          "inf",
          "nan",
          "start",
          "end");

  /** An aggregation may say its labels before what it aggregates. */
  private static final Set<String> AGGREGATIONS =
      Set.of(
          "sum",
          "min",
          "max",
          "avg",
          "count",
          "group",
          "stddev",
          "stdvar",
          "topk",
          "bottomk",
          "quantile",
          "count_values");

  private PromQl() {}

  static Set<String> metrics(String query) {
    var bare = query;
    for (Pattern removed : new Pattern[] {TEXT, MATCHERS, RANGE, GROUPING}) {
      bare = removed.matcher(bare).replaceAll(" ");
    }
    var names = new TreeSet<String>();
    var name = NAME.matcher(bare);
    while (name.find()) names.add(name.group(1));
    names.removeIf(it -> WORDS.contains(it.toLowerCase(java.util.Locale.ROOT)));
    names.removeAll(AGGREGATIONS);
    return names;
  }
}
