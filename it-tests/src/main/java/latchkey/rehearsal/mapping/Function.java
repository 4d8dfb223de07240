package latchkey.rehearsal.mapping;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The functions of Entra's expression language that mappings of users and groups are commonly made
 * of.
 */
enum Function {
  APPEND("Append", 2, 2) {
    @Override
    String apply(List<String> a) {
      return a.get(0).isEmpty() ? "" : a.get(0) + a.get(1);
    }
  },
  COALESCE("Coalesce", 1, 64) {
    @Override
    String apply(List<String> a) {
      return a.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }
  },
  JOIN("Join", 2, 64) {
    @Override
    String apply(List<String> a) {
      return a.stream().skip(1).filter(s -> !s.isEmpty()).collect(Collectors.joining(a.get(0)));
    }
  },
  MID("Mid", 3, 3) {
    @Override
    String apply(List<String> a) {
      int length = a.get(0).length();
      int from = Math.min(length, Math.max(0, number(a.get(1)) - 1));
      return a.get(0).substring(from, Math.min(length, from + number(a.get(2))));
    }
  },
  NORMALIZE_DIACRITICS("NormalizeDiacritics", 1, 1) {
    @Override
    String apply(List<String> a) {
      return Normalizer.normalize(a.get(0), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
  },
  NOT("Not", 1, 1) {
    @Override
    String apply(List<String> a) {
      return a.get(0).equalsIgnoreCase("true") ? "False" : "True";
    }
  },
  STRIP_SPACES("StripSpaces", 1, 1) {
    @Override
    String apply(List<String> a) {
      return a.get(0).replace(" ", "");
    }
  },
  /** Switch(source, default, key, value, …); keys are compared without case. */
  SWITCH("Switch", 2, 64) {
    @Override
    String apply(List<String> a) {
      for (int i = 2; i + 1 < a.size(); i += 2)
        if (a.get(i).equalsIgnoreCase(a.get(0))) return a.get(i + 1);
      return a.get(1);
    }
  },
  TO_LOWER("ToLower", 1, 1) {
    @Override
    String apply(List<String> a) {
      return a.get(0).toLowerCase(Locale.ROOT);
    }
  },
  TO_UPPER("ToUpper", 1, 1) {
    @Override
    String apply(List<String> a) {
      return a.get(0).toUpperCase(Locale.ROOT);
    }
  },
  TRIM("Trim", 1, 1) {
    @Override
    String apply(List<String> a) {
      return a.get(0).strip();
    }
  };

  private final String written;
  private final int fewest;
  private final int most;

  Function(String written, int fewest, int most) {
    this.written = written;
    this.fewest = fewest;
    this.most = most;
  }

  abstract String apply(List<String> arguments);

  private static int number(String text) {
    if (text.matches("\\d{1,9}")) return Integer.parseInt(text);
    throw new InvalidMapping("Mid needs numbers, not " + text);
  }

  void require(int arguments) {
    boolean paired = this != SWITCH || arguments % 2 == 0;
    if (arguments < fewest || arguments > most || !paired)
      throw new InvalidMapping(
          "%s has %d arguments, which it can't do with".formatted(written, arguments));
  }

  static Function named(String name) {
    return Arrays.stream(values())
        .filter(f -> f.written.equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new InvalidMapping("no function " + name + "; there are " + all()));
  }

  private static String all() {
    return Arrays.stream(values()).map(f -> f.written).collect(Collectors.joining(", "));
  }
}
