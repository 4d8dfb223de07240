package latchkey.rest.scim.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.rest.scim.dialect.Dialect;
import latchkey.rest.scim.dialect.Tolerance;

/**
 * Reads a filter (RFC 7644 §3.4.2.2) by recursive descent. Grouping binds first, then {@code not},
 * {@code and}, {@code or}. Names are resolved and literals typed on the way.
 */
public final class FilterParser {
  private static final int MOST_NODES = 200;
  private static final int DEEPEST = 32;

  /** How a name is resolved: against the resource, or against the attribute before the bracket. */
  private record Scope(String what, boolean top, Function<String, Optional<AttributePath>> find) {}

  private final Vocabulary names;
  private final Dialect dialect;
  private final Scope resource;
  private final Scanner in;
  private int nodes;
  private int depth;

  private FilterParser(Scanner in, Vocabulary names, Dialect dialect) {
    this.names = names;
    this.dialect = dialect;
    this.resource = new Scope(names.subject(), true, name -> names.find(name, dialect));
    this.in = in;
  }

  /**
   * Reads a filter on resources of a type.
   *
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, and nothing else
   */
  public static Criterion parse(String text, ResourceType type, Dialect dialect) {
    return parse(text, Vocabulary.of(type), dialect);
  }

  /**
   * Reads a filter on resources of one type among others that are searched at once (RFC 7644
   * §3.4.2.1).
   *
   * @param others whose attributes are known, too, and have no value here
   * @throws latchkey.domain.refusal.RefusedException BadCriterion, and nothing else
   */
  public static Extent parse(
      String text, ResourceType type, List<ResourceType> others, Dialect dialect) {
    return Applied.to(type, parse(text, Vocabulary.of(type, others), dialect));
  }

  private static Criterion parse(String text, Vocabulary names, Dialect dialect) {
    var parser = new FilterParser(new Scanner(text), names, dialect);
    var criterion = parser.or(parser.resource);
    parser.in.end();
    return criterion;
  }

  /** Whether resources can be compared by the attribute at all. */
  public static boolean comparable(AttributePath path, ResourceType type) {
    return !Unfilterable.contains(path, type.definition(path));
  }

  /** Reads what stands in brackets after an attribute, up to and with the closing one. */
  static Criterion inBrackets(Scanner in, AttributePath of, ResourceType type, Dialect dialect) {
    return new FilterParser(in, Vocabulary.of(type), dialect).brackets(of);
  }

  private Criterion or(Scope scope) {
    var any = joined("or", () -> and(scope));
    return any.size() == 1 ? any.get(0) : counted(new Criterion.Or(any));
  }

  private Criterion and(Scope scope) {
    var all = joined("and", () -> term(scope));
    return all.size() == 1 ? all.get(0) : counted(new Criterion.And(all));
  }

  private interface Part {
    Criterion read();
  }

  private List<Criterion> joined(String keyword, Part part) {
    var parts = new ArrayList<Criterion>();
    do parts.add(part.read());
    while (in.takesWord(keyword));
    return parts;
  }

  private Criterion term(Scope scope) {
    if (in.sees('(')) return group(scope);
    int start = in.position();
    String name = in.word();
    if (name.equalsIgnoreCase("not") && in.sees('(')) {
      return counted(new Criterion.Not(group(scope)));
    }
    return expression(scope, name, start);
  }

  private Criterion group(Scope scope) {
    in.expect('(');
    deeper();
    var inner = or(scope);
    in.expect(')');
    depth--;
    return inner;
  }

  private Criterion expression(Scope scope, String name, int start) {
    if (name.isEmpty()) throw Scanner.bad(start, "an attribute is missing");
    var path =
        scope
            .find()
            .apply(name)
            .orElseThrow(
                () -> Scanner.bad(start, scope.what() + " has no attribute '" + name + "'"));
    return in.touches('[') ? element(scope, path, start) : comparison(path, start);
  }

  private Criterion element(Scope scope, AttributePath path, int start) {
    if (!scope.top()) throw Scanner.bad(start, "brackets stand within brackets");
    if (path.part().isPresent() || !selectable(names.definition(path))) {
      throw Scanner.bad(start, path.attribute() + " has no parts to filter in brackets");
    }
    in.expect('[');
    var inner = brackets(path);
    return counted(new Criterion.AnyElement(path, in.touches('.') ? also(inner, path) : inner));
  }

  private Criterion brackets(AttributePath path) {
    deeper();
    var parts = new Scope(path.attribute(), false, name -> part(path, name));
    var inner = or(parts);
    in.expect(']');
    depth--;
    return inner;
  }

  /** Not in the RFC's grammar; Entra sends {@code emails[type eq "work"].value eq "x"}. */
  private Criterion also(Criterion inner, AttributePath path) {
    if (!dialect.tolerates(Tolerance.PART_AFTER_BRACKETS)) {
      throw Scanner.bad(in.position(), "it goes on after its brackets");
    }
    in.expect('.');
    int start = in.position();
    String name = in.word();
    var part =
        part(path, name)
            .orElseThrow(
                () -> Scanner.bad(start, path.attribute() + " has no part '" + name + "'"));
    return counted(new Criterion.And(List.of(inner, comparison(part, start))));
  }

  private Optional<AttributePath> part(AttributePath path, String name) {
    var definition = names.definition(path);
    // what is simple is its own value (RFC 7643 §2.4)
    if (!definition.isComplex()) return Optional.of(path).filter(it -> isValue(name));
    return definition.part(name).map(found -> path.with(found.name()));
  }

  private static boolean isValue(String name) {
    return name.equalsIgnoreCase("value");
  }

  /** Whether an attribute has elements to select from, or parts to select by. */
  static boolean selectable(AttributeDefinition definition) {
    return definition.isComplex() || definition.multiValued();
  }

  private Criterion comparison(AttributePath path, int start) {
    int at = in.position();
    String word = in.word();
    requireFilterable(path, start);
    if (word.equalsIgnoreCase("pr")) return counted(new Criterion.Present(path));
    var simple = simple(path, start);
    requireFilterable(simple, start);
    return counted(compare(simple, operator(word, at), at));
  }

  private void requireFilterable(AttributePath path, int start) {
    boolean hidden = names.definition(path.whole()).secret();
    if (hidden || Unfilterable.contains(path, names.definition(path))) {
      throw Scanner.bad(start, named(path) + " cannot be filtered");
    }
  }

  private static Operator operator(String word, int at) {
    return Arrays.stream(Operator.values())
        .filter(one -> one.label().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Scanner.bad(at, "'" + word + "' is no operator"));
  }

  /** A complex attribute compares by its value (RFC 7644 §3.4.2.2: {@code emails co "x"}). */
  private AttributePath simple(AttributePath path, int start) {
    var definition = names.definition(path);
    if (!definition.isComplex()) return path;
    if (definition.part("value").isPresent()) return path.with("value");
    throw Scanner.bad(start, named(path) + " is complex: name one of its parts");
  }

  private Criterion compare(AttributePath path, Operator op, int at) {
    var definition = names.definition(path);
    var literal = literal();
    if (literal.isNull()) return absent(path, op, at);
    boolean unfit =
        (op.ordering() && !definition.type().ordered())
            || (op.textual() && !definition.type().textual());
    if (unfit) throw Scanner.bad(at, op.label() + " does not apply to " + named(path));
    var value = literal.typed(definition, dialect);
    return new Criterion.Compare(path, op, value, definition.caseExact());
  }

  /** Null is unassigned (RFC 7643 §2.5). */
  private static Criterion absent(AttributePath path, Operator op, int at) {
    var present = new Criterion.Present(path);
    return switch (op) {
      case EQ -> new Criterion.Not(present);
      case NE -> present;
      default -> throw Scanner.bad(at, op.label() + " does not apply to null");
    };
  }

  private Literal literal() {
    int at = in.position();
    if (in.sees('"')) return new Literal(in.quoted(), true, at);
    String word = in.word();
    if (word.isEmpty()) throw Scanner.bad(at, "a value is missing");
    if (word.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF))) {
      throw Scanner.bad(at, "a text has U+0000 or half of a surrogate pair");
    }
    return new Literal(word, false, at);
  }

  private static String named(AttributePath path) {
    return path.attribute() + path.part().map(part -> "." + part).orElse("");
  }

  private Criterion counted(Criterion criterion) {
    if (++nodes > MOST_NODES) {
      throw Scanner.bad(in.position(), "it has more than " + MOST_NODES + " conditions");
    }
    return criterion;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw Scanner.bad(in.position(), "it is nested deeper than " + DEEPEST);
    }
  }
}
