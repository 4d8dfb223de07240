package latchkey.persistence.contract.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;

/** Criteria about resources of a type, made by chance so that many of them select something. */
public final class SampleCriteria {
  /** What no filter can name: a secret, and what is only made up while an answer is written. */
  private static final Set<String> UNNAMED =
      Set.of(
          "schemas",
          "password",
          "meta.location",
          "meta.version",
          "groups.$ref",
          "members.$ref",
          "manager.$ref",
          "manager.displayName");

  /** What no store keeps, but any may be asked for. */
  private static final List<String> UNSTORABLE =
      List.of("1E-30", "-1E-30", "1.00000000001", "1E+30", "-1E+30", "9".repeat(40));

  private final Samples samples;
  private final ResourceType type;
  private final List<Attributes> population;
  private final List<Operator> operators;

  /**
   * @param population whose values the literals are taken from
   * @param operators that comparisons may use
   */
  public SampleCriteria(
      long seed, ResourceType type, List<Attributes> population, List<Operator> operators) {
    this.samples = new Samples(seed);
    this.type = type;
    this.population = List.copyOf(population);
    this.operators = List.copyOf(operators);
  }

  /** One comparison for every attribute and every operator that fits it. */
  public List<Criterion> everyComparison() {
    var all = new ArrayList<Criterion>();
    for (Term term : simple()) {
      for (Operator op : fitting(term)) all.add(compare(term, op));
    }
    return all;
  }

  /** Whether there is anything, for every attribute and sub-attribute. */
  public List<Criterion> everyPresence() {
    return Stream.concat(terms(), complex().stream())
        .<Criterion>map(term -> new Criterion.Present(term.path))
        .toList();
  }

  /** A condition on one element, for every attribute that has elements or parts. */
  public List<Criterion> everyElement() {
    return selectable().stream().map(this::element).toList();
  }

  /** A criterion of some depth. */
  public Criterion any(int depth) {
    if (depth == 0 || samples.oneIn(4)) return leaf();
    return switch (samples.pick(List.of(0, 1, 2))) {
      case 0 -> new Criterion.And(several(depth));
      case 1 -> new Criterion.Or(several(depth));
      default -> new Criterion.Not(any(depth - 1));
    };
  }

  private List<Criterion> several(int depth) {
    return Stream.generate(() -> any(depth - 1)).limit(2 + (samples.oneIn(3) ? 1 : 0)).toList();
  }

  private Criterion leaf() {
    if (samples.oneIn(4)) return element(samples.pick(selectable()));
    var term = samples.pick(simple());
    if (samples.oneIn(5)) return new Criterion.Present(term.path);
    return compare(term, samples.pick(fitting(term)));
  }

  private Criterion element(Term term) {
    return new Criterion.AnyElement(term.path, inside(parts(term).toList(), 1));
  }

  private Criterion inside(List<Term> parts, int depth) {
    if (depth == 0 || samples.oneIn(3)) return part(samples.pick(parts));
    return switch (samples.pick(List.of(0, 0, 1, 2))) {
      case 0 -> new Criterion.And(List.of(inside(parts, depth - 1), inside(parts, depth - 1)));
      case 1 -> new Criterion.Or(List.of(inside(parts, depth - 1), inside(parts, depth - 1)));
      default -> new Criterion.Not(inside(parts, depth - 1));
    };
  }

  private Criterion part(Term term) {
    if (samples.oneIn(5)) return new Criterion.Present(term.path);
    return compare(term, samples.pick(fitting(term)));
  }

  private Criterion compare(Term term, Operator op) {
    return new Criterion.Compare(term.path, op, literal(term, op), term.definition.caseExact());
  }

  private Value literal(Term term, Operator op) {
    var there = population.stream().flatMap(it -> it.values(term.path).stream()).toList();
    if (there.isEmpty() || samples.oneIn(5)) return samples.simple(term.definition);
    if (isNumber(term) && samples.oneIn(5)) return Values.num(samples.pick(UNSTORABLE));
    var value = samples.pick(there);
    return value instanceof Value.Text text ? Values.text(like(text.value(), op)) : value;
  }

  private static boolean isNumber(Term term) {
    return term.definition.type() == Type.INTEGER || term.definition.type() == Type.DECIMAL;
  }

  /** The text itself, in another case, or the part of it that the operator looks for. */
  private String like(String text, Operator op) {
    if (samples.oneIn(3)) return text.toUpperCase(Locale.ROOT);
    if (!op.textual() || text.length() < 2) return text;
    int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    return op == Operator.EW ? text.substring(half) : text.substring(0, half);
  }

  private List<Operator> fitting(Term term) {
    return operators.stream().filter(op -> fits(op, term.definition.type())).toList();
  }

  private static boolean fits(Operator op, Type type) {
    if (op.textual()) return type.textual();
    return !op.ordering() || type.ordered();
  }

  private List<Term> simple() {
    return terms().filter(term -> !term.definition.isComplex()).toList();
  }

  private List<Term> complex() {
    return wholes().filter(term -> term.definition.isComplex()).toList();
  }

  private List<Term> selectable() {
    return wholes()
        .filter(term -> term.definition.isComplex() || term.definition.multiValued())
        .filter(it -> !UNNAMED.contains(it.shortly()))
        .toList();
  }

  private Stream<Term> terms() {
    return wholes()
        .flatMap(it -> it.definition.isComplex() ? parts(it) : Stream.of(it))
        .filter(it -> !UNNAMED.contains(it.shortly()));
  }

  // a simple element is its own part
  private static Stream<Term> parts(Term whole) {
    if (!whole.definition.isComplex()) return Stream.of(whole);
    return whole.definition.parts().stream()
        .map(part -> new Term(whole.path.with(part.name()), part))
        .filter(it -> !UNNAMED.contains(it.shortly()));
  }

  private Stream<Term> wholes() {
    return Stream.concat(
        wholes(type.core().id(), type.common()),
        type.schemas().stream().flatMap(it -> wholes(it.id(), it.attributes())));
  }

  private static Stream<Term> wholes(SchemaId schema, List<AttributeDefinition> attributes) {
    return attributes.stream().map(it -> new Term(AttributePath.of(schema, it.name()), it));
  }

  /** Every attribute to sort by, and its parts; the elements of many by their values. */
  public List<AttributePath> sortable() {
    return Stream.concat(
            simple().stream().map(Term::path),
            complex().stream()
                .filter(it -> it.definition.part("value").isPresent())
                .map(Term::path))
        .toList();
  }

  /** Every operator. */
  public static List<Operator> allOperators() {
    return Arrays.asList(Operator.values());
  }

  private record Term(AttributePath path, AttributeDefinition definition) {
    String shortly() {
      return path.attribute() + path.part().map(part -> "." + part).orElse("");
    }
  }
}
