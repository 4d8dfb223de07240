package latchkey.rest.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import latchkey.domain.attribute.Value;
import latchkey.rest.scim.filter.Moments;

/** Whether what a client says is what it was told; of a complex value it may repeat some parts. */
record Echo(JsonNode said) implements Value.Cases<Boolean> {
  boolean repeats(Value value) {
    return value.accept(this);
  }

  @Override
  public Boolean text(Value.Text it) {
    return it.value().equals(said.textValue());
  }

  @Override
  public Boolean flag(Value.Flag it) {
    return said.isBoolean() && said.booleanValue() == it.value();
  }

  @Override
  public Boolean num(Value.Num it) {
    return said.isNumber() && it.equals(new Value.Num(said.decimalValue()));
  }

  @Override
  public Boolean moment(Value.Moment it) {
    return Optional.ofNullable(said.textValue())
        .flatMap(Moments::read)
        .filter(moment -> moment.at().equals(it.at()))
        .isPresent();
  }

  @Override
  public Boolean complex(Value.Complex it) {
    return said.isObject() && said.properties().stream().allMatch(part -> repeats(it, part));
  }

  private static boolean repeats(Value.Complex whole, Map.Entry<String, JsonNode> part) {
    return whole.parts().entrySet().stream()
        .filter(one -> one.getKey().equalsIgnoreCase(part.getKey()))
        .anyMatch(one -> new Echo(part.getValue()).repeats(one.getValue()));
  }

  @Override
  public Boolean many(Value.Many it) {
    return false; // what is compared are its elements
  }
}
