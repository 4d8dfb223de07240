package latchkey.application.change;

import java.util.stream.Collectors;
import latchkey.domain.attribute.Value;

/** A value as people read it in a history. */
enum ShownValue implements Value.Cases<String> {
  INSTANCE;

  @Override
  public String text(Value.Text it) {
    return it.value();
  }

  @Override
  public String flag(Value.Flag it) {
    return String.valueOf(it.value());
  }

  @Override
  public String num(Value.Num it) {
    return it.value().toPlainString();
  }

  @Override
  public String moment(Value.Moment it) {
    return it.asSent();
  }

  @Override
  public String complex(Value.Complex it) {
    return it.parts().entrySet().stream()
        .map(part -> part.getKey() + ": " + part.getValue().accept(this))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  @Override
  public String many(Value.Many it) {
    return it.elements().stream()
        .map(one -> one.accept(this))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
