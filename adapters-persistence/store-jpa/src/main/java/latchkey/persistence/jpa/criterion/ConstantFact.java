package latchkey.persistence.jpa.criterion;

import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Attributes;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Criterion;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/**
 * What is the same for all resources of a kind, such as {@code meta.resourceType}; or missing.
 *
 * @param exact whether the attribute is compared with case
 */
public record ConstantFact(Optional<Value> value, boolean exact) implements Fact {
  /** What no resource of the kind has. */
  public static final Fact ABSENT = new ConstantFact(Optional.empty(), true);

  private static final AttributePath SOMEWHERE =
      AttributePath.of(new SchemaId("urn:latchkey:constant"), "value");

  /** The same text for all. */
  public static Fact of(String text, boolean exact) {
    return new ConstantFact(Optional.of(new Value.Text(text)), exact);
  }

  @Override
  public Phrase holds(Operator operator, Value literal) {
    return Truth.of(matches(value, operator, literal, exact));
  }

  @Override
  public Phrase present() {
    Attributes alone = path -> value;
    return Truth.of(new Criterion.Present(SOMEWHERE).matches(alone));
  }

  /** What the criterion itself says of a value. */
  static boolean matches(Optional<Value> value, Operator operator, Value literal, boolean exact) {
    return new Criterion.Compare(SOMEWHERE, operator, literal, exact).matches(path -> value);
  }
}
