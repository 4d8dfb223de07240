package latchkey.rest.scim.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;

/**
 * What of an attribute's value a selection shows, parts in the order of the schema. A complex value
 * none of whose parts is shown is not shown either: it would be an empty object, which is no value
 * (RFC 7643 §2.5).
 */
public record Shown(Selection selection, AttributePath path, AttributeDefinition definition)
    implements Value.Cases<Optional<Value>> {

  @Override
  public Optional<Value> text(Value.Text it) {
    return Optional.of(it);
  }

  @Override
  public Optional<Value> flag(Value.Flag it) {
    return Optional.of(it);
  }

  @Override
  public Optional<Value> num(Value.Num it) {
    return Optional.of(it);
  }

  @Override
  public Optional<Value> moment(Value.Moment it) {
    return Optional.of(it);
  }

  @Override
  public Optional<Value> complex(Value.Complex it) {
    Map<String, Value> parts = new LinkedHashMap<>();
    for (AttributeDefinition part : definition.parts()) {
      if (selection.shows(path, path.with(part.name()), part)) {
        it.part(part.name()).ifPresent(value -> parts.put(part.name(), value));
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Value.Complex(parts));
  }

  @Override
  public Optional<Value> many(Value.Many it) {
    var elements = it.elements().stream().flatMap(one -> one.accept(this).stream()).toList();
    return elements.isEmpty() ? Optional.empty() : Optional.of(new Value.Many(elements));
  }
}
