package latchkey.domain.profile;

import java.util.Optional;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.ResourceType;
import latchkey.domain.attribute.Value;
import latchkey.domain.refusal.Refusal;

/**
 * What an organization's own schema demands of a value (RFC 7643 §2.3 and §7).
 *
 * @param where the attribute or sub-attribute, for refusals
 */
record Demand(AttributeDefinition definition, String where) {
  private static final int MOST = 1_000;

  /** Whether a type has the attribute, and that could be its value. */
  static boolean accepts(ResourceType type, AttributePath path, Value value) {
    return type.attribute(path.schema(), path.attribute())
        .filter(it -> new Demand(it, path.toString()).flaw(value).isEmpty())
        .isPresent();
  }

  /** What is wrong with the value; empty when nothing is. */
  Optional<Refusal> flaw(Value value) {
    if (!definition.multiValued()) return flawOfOne(value);
    if (!(value instanceof Value.Many many)) return malformed("must be an array");
    if (many.elements().size() > MOST) {
      return Optional.of(new Refusal.TooMany("values of " + where, MOST));
    }
    return many.elements().stream().flatMap(one -> flawOfOne(one).stream()).findFirst();
  }

  private Optional<Refusal> flawOfOne(Value one) {
    if (one instanceof Value.Complex complex) return flawOfComplex(complex);
    return fits(one) ? flawOfText(one) : malformed(expected());
  }

  private Optional<Refusal> flawOfComplex(Value.Complex complex) {
    if (!definition.isComplex()) return malformed(expected());
    return definition.parts().stream().flatMap(part -> flawOfPart(complex, part)).findFirst();
  }

  private Stream<Refusal> flawOfPart(Value.Complex complex, AttributeDefinition part) {
    var demand = new Demand(part, where + "." + part.name());
    var value = complex.part(part.name());
    if (value.isPresent()) return demand.flaw(value.get()).stream();
    return part.required() ? demand.malformed("is missing").stream() : Stream.empty();
  }

  private boolean fits(Value one) {
    return switch (definition.type()) {
      case BOOLEAN -> one instanceof Value.Flag;
      case INTEGER -> one instanceof Value.Num num && num.whole() && num.storable();
      case DECIMAL -> one instanceof Value.Num num && num.storable();
      case DATE_TIME -> one instanceof Value.Moment;
      case STRING, REFERENCE, BINARY -> one instanceof Value.Text;
      case COMPLEX -> false;
    };
  }

  private String expected() {
    return switch (definition.type()) {
      case BOOLEAN -> "must be true or false";
      case INTEGER -> "must be a whole number of at most 18 digits";
      case DECIMAL -> "must be a number of at most 18 digits before the point and 9 behind";
      case DATE_TIME -> "must be a time such as 2026-01-31T12:00:00Z";
      case COMPLEX -> "must be an object";
      default -> "must be a text";
    };
  }

  private Optional<Refusal> flawOfText(Value one) {
    if (!(one instanceof Value.Text text)) return Optional.empty();
    if (!isCanonical(text.value())) {
      return malformed("must be one of " + String.join(", ", definition.canonicalValues()));
    }
    // what must be unique has to be in an index as a whole
    boolean tooLong = definition.isUnique() && key(text.value()).length() > Fold.KEY_LENGTH;
    return tooLong
        ? malformed("must be unique, and so at most " + Fold.KEY_LENGTH + " characters")
        : Optional.empty();
  }

  private boolean isCanonical(String text) {
    return definition.canonicalValues().isEmpty()
        || definition.canonicalValues().stream().map(this::key).anyMatch(key(text)::equals);
  }

  private String key(String text) {
    return definition.caseExact() ? text : Fold.of(text);
  }

  private Optional<Refusal> malformed(String why) {
    return Optional.of(new Refusal.Malformed(where, why));
  }
}
