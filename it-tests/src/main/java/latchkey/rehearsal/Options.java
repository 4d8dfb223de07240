package latchkey.rehearsal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was asked for on the command line; {@code help.txt} explains each. */
record Options(Map<String, String> given) {
  private static final Set<String> FLAGS = Set.of("help", "keep", "quiet");
  private static final Set<String> VALUED =
      Set.of(
          "url",
          "token",
          "access-token",
          "server",
          "directory",
          "users",
          "groups",
          "seed",
          "mapping",
          "match",
          "dialect",
          "scenario",
          "trials",
          "parallel",
          "state",
          "log",
          "progress",
          "advance");

  /**
   * @throws InvalidOptions naming the option
   */
  static Options parse(String... arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String name = name(arguments[i]);
      if (FLAGS.contains(name)) given.put(name, "true");
      else if (!VALUED.contains(name))
        throw new InvalidOptions("no option " + arguments[i] + "; see --help");
      else if (++i == arguments.length) throw new InvalidOptions("--" + name + " needs a value");
      else given.put(name, arguments[i]);
    }
    return new Options(given);
  }

  private static String name(String argument) {
    return argument.startsWith("--") ? argument.substring(2) : argument;
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }

  String value(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  String oneOf(String name, String... choices) {
    String value = value(name, choices[0]);
    if (List.of(choices).contains(value)) return value;
    throw new InvalidOptions(
        "--%s is one of %s".formatted(name, new TreeSet<>(Arrays.asList(choices))));
  }

  int number(String name, int otherwise, int least, int most) {
    String value = value(name, String.valueOf(otherwise));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // told below, together with numbers out of range
    }
    throw new InvalidOptions("--%s is a number from %d to %d".formatted(name, least, most));
  }
}
