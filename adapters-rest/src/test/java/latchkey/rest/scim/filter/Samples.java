package latchkey.rest.scim.filter;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;

/** Makes criteria and texts up, the same ones from the same seed. */
final class Samples {
  private static final String ALPHABET = "abzAZ09 \"\\/'.:-_@+%&=()[]$éßİς東😀\n\t";
  private static final String GRAMMAR =
      "userName|emails|type|value|eq|ne|co|pr|and|or|not|(|)|[|]|.|\"|\"work\"|true|null|12|\\|urn:";

  private final Random random;
  private final ResourceType type;

  Samples(long seed, ResourceType type) {
    this.random = new Random(seed);
    this.type = type;
  }

  Criterion criterion(int depth) {
    if (depth == 0) return leaf();
    return switch (random.nextInt(5)) {
      case 0 -> new Criterion.And(several(depth));
      case 1 -> new Criterion.Or(several(depth));
      case 2 -> new Criterion.Not(criterion(depth - 1));
      case 3 -> element(depth);
      default -> leaf();
    };
  }

  /** Any text at all. */
  String text() {
    int length = random.nextInt(20);
    var text = new StringBuilder();
    int[] points = ALPHABET.codePoints().toArray();
    for (int i = 0; i < length; i++) text.appendCodePoint(points[random.nextInt(points.length)]);
    return text.toString();
  }

  /** A text made of the words of the grammar, in no order. */
  String nearlyAFilter() {
    String[] words = GRAMMAR.split("\\|");
    return IntStream.range(0, random.nextInt(12))
        .mapToObj(i -> words[random.nextInt(words.length)] + (random.nextBoolean() ? " " : ""))
        .reduce("", String::concat);
  }

  private List<Criterion> several(int depth) {
    return Stream.generate(() -> criterion(depth - 1)).limit(2L + random.nextInt(2)).toList();
  }

  private Criterion element(int depth) {
    var complex = all().filter(path -> definition(path).isComplex()).toList();
    var path = complex.get(random.nextInt(complex.size()));
    var parts = parts(path).filter(it -> !Unfilterable.contains(it)).toList();
    if (parts.isEmpty()) return leaf();
    return new Criterion.AnyElement(path, inner(parts, depth));
  }

  private Criterion inner(List<AttributePath> parts, int depth) {
    return depth > 1 && random.nextBoolean()
        ? new Criterion.And(List.of(condition(parts), new Criterion.Not(condition(parts))))
        : condition(parts);
  }

  private Criterion leaf() {
    var simple =
        all()
            .flatMap(path -> definition(path).isComplex() ? parts(path) : Stream.of(path))
            .filter(path -> !Unfilterable.contains(path))
            .toList();
    return condition(simple);
  }

  private Criterion condition(List<AttributePath> paths) {
    var path = paths.get(random.nextInt(paths.size()));
    if (random.nextInt(5) == 0) return new Criterion.Present(path);
    var definition = definition(path);
    var fitting = Stream.of(Operator.values()).filter(op -> fits(op, definition.type())).toList();
    var op = fitting.get(random.nextInt(fitting.size()));
    return new Criterion.Compare(path, op, value(definition.type()), definition.caseExact());
  }

  private static boolean fits(Operator op, Type type) {
    return (!op.ordering() || type.ordered()) && (!op.textual() || type.textual());
  }

  private Value value(Type of) {
    return switch (of) {
      case BOOLEAN -> new Value.Flag(random.nextBoolean());
      case DATE_TIME -> Value.Moment.of(Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)));
      default -> new Value.Text(text());
    };
  }

  private Stream<AttributePath> all() {
    return Stream.concat(
        Stream.of("id", "externalId", "meta").map(name -> AttributePath.of(type.core().id(), name)),
        type.schemas().stream()
            .flatMap(
                schema ->
                    schema.attributes().stream()
                        .map(one -> AttributePath.of(schema.id(), one.name()))));
  }

  private Stream<AttributePath> parts(AttributePath path) {
    return definition(path).parts().stream().map(part -> path.with(part.name()));
  }

  private AttributeDefinition definition(AttributePath path) {
    return type.definition(path);
  }
}
