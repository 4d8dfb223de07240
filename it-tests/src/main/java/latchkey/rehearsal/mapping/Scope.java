package latchkey.rehearsal.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Who is provisioned at all: every clause of one group must hold; no groups means everybody. */
public record Scope(List<List<Clause>> groups) {
  public Scope {
    groups = groups.stream().map(List::copyOf).toList();
  }

  boolean admits(UnaryOperator<String> source) {
    return groups.isEmpty()
        || groups.stream().anyMatch(all -> all.stream().allMatch(clause -> clause.holds(source)));
  }

  /** The operators of Entra's scoping filters. Texts are compared without case, as there. */
  enum Operator {
    NOT_EQUALS("NOT EQUALS", true) {
      @Override
      boolean holds(String value, String operand) {
        return !value.equalsIgnoreCase(operand);
      }
    },
    EQUALS("EQUALS", true) {
      @Override
      boolean holds(String value, String operand) {
        return value.equalsIgnoreCase(operand);
      }
    },
    IS_NOT_NULL("IS NOT NULL", false) {
      @Override
      boolean holds(String value, String operand) {
        return !value.isEmpty();
      }
    },
    IS_NULL("IS NULL", false) {
      @Override
      boolean holds(String value, String operand) {
        return value.isEmpty();
      }
    },
    IS_TRUE("IS TRUE", false) {
      @Override
      boolean holds(String value, String operand) {
        return value.equalsIgnoreCase("true");
      }
    },
    IS_FALSE("IS FALSE", false) {
      @Override
      boolean holds(String value, String operand) {
        return value.equalsIgnoreCase("false");
      }
    },
    NOT_REGEX_MATCH("NOT REGEX MATCH", true) {
      @Override
      boolean holds(String value, String operand) {
        return !Pattern.matches(operand, value);
      }
    },
    REGEX_MATCH("REGEX MATCH", true) {
      @Override
      boolean holds(String value, String operand) {
        return Pattern.matches(operand, value);
      }
    };

    private final String written;
    private final boolean compares;

    Operator(String written, boolean compares) {
      this.written = written;
      this.compares = compares;
    }

    abstract boolean holds(String value, String operand);

    static Operator written(String text) {
      return Arrays.stream(values())
          .filter(o -> o.written.equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> new InvalidMapping("no operator " + text));
    }
  }

  record Clause(String attribute, Operator operator, String operand) {
    private static final Pattern SHAPE =
        Pattern.compile(
            "\\s*\\[?(?<attribute>[\\w.]+)]?\\s+(?<operator>"
                + Arrays.stream(Operator.values())
                    .map(o -> o.written)
                    .collect(Collectors.joining("|"))
                + ")(\\s+\"(?<operand>(?:[^\"]|\"\")*)\")?\\s*",
            Pattern.CASE_INSENSITIVE);

    boolean holds(UnaryOperator<String> source) {
      return operator.holds(source.apply(attribute), operand);
    }
  }

  /** {@code userType EQUALS "Member" AND department IS NOT NULL} */
  static List<Clause> clauses(String text) {
    List<Clause> clauses = new ArrayList<>();
    Matcher shape = Clause.SHAPE.matcher(text);
    int at = 0;
    while (true) {
      if (!shape.region(at, text.length()).lookingAt())
        throw new InvalidMapping("not a scope clause: " + text.substring(at).strip());
      clauses.add(clause(shape));
      at = shape.end();
      if (at == text.length()) return clauses;
      if (!text.regionMatches(true, at, "AND ", 0, 4))
        throw new InvalidMapping("AND expected before: " + text.substring(at));
      at += 4;
    }
  }

  private static Clause clause(Matcher shape) {
    Operator operator =
        Operator.written(shape.group("operator").toUpperCase(java.util.Locale.ROOT));
    String operand = shape.group("operand");
    if (operator.compares != (operand != null))
      throw new InvalidMapping(
          operator.written + (operator.compares ? " needs" : " has no") + " value");
    Clause clause =
        new Clause(
            shape.group("attribute"),
            operator,
            operand == null ? "" : operand.replace("\"\"", "\""));
    requirePattern(clause);
    return clause;
  }

  private static void requirePattern(Clause clause) {
    try {
      if (clause.operator.written.endsWith("REGEX MATCH")) Pattern.compile(clause.operand);
    } catch (PatternSyntaxException e) {
      throw new InvalidMapping("not a regular expression: " + clause.operand);
    }
  }
}
