package latchkey.persistence.jpa.criterion;

import java.util.List;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.database.Phrase;

/** A single-valued complex attribute as a whole: there when a part is, equal to nothing. */
public record Together(List<Fact> parts) implements Fact {
  public Together {
    parts = List.copyOf(parts);
  }

  @Override
  public Phrase holds(Operator operator, Value literal) {
    return Truth.NEVER;
  }

  @Override
  public Phrase present() {
    return Truth.any(parts.stream().map(Fact::present).toList());
  }

  @Override
  public Phrase exists() {
    return Truth.any(parts.stream().map(Fact::exists).toList());
  }
}
