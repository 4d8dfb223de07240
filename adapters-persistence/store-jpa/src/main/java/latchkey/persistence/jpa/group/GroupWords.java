package latchkey.persistence.jpa.group;

import static latchkey.domain.attribute.StandardSchemas.GROUP;

import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.persistence.jpa.criterion.ConstantFact;
import latchkey.persistence.jpa.criterion.Elements;
import latchkey.persistence.jpa.criterion.Fact;
import latchkey.persistence.jpa.criterion.IdFact;
import latchkey.persistence.jpa.criterion.MetaFacts;
import latchkey.persistence.jpa.criterion.TextFact;
import latchkey.persistence.jpa.criterion.Vocabulary;

/**
 * What groups can be searched and ordered by; the table is {@code groups r}.
 *
 * @param custom knows what an organization's own schemas define
 */
record GroupWords(Vocabulary custom) implements Vocabulary {
  @Override
  public Optional<Fact> fact(AttributePath path) {
    if (!path.schema().equals(GROUP)) return Optional.empty();
    return switch (path.attribute()) {
      case "id" -> Optional.of(new IdFact("r.id"));
      case "externalId" -> Optional.of(new TextFact("r.external_id", Optional.empty(), true));
      case "displayName" ->
          Optional.of(
              new TextFact("r.display_name_key", Optional.of("r.display_name_rest"), false));
      case "meta" -> MetaFacts.fact("Group", path.part());
      case "schemas" -> Optional.of(ConstantFact.ABSENT);
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<Elements> elements(AttributePath attribute) {
    return attribute.equals(AttributePath.of(GROUP, "members"))
        ? Optional.of(MembershipElements.MEMBERS)
        : custom.elements(attribute);
  }

  @Override
  public Optional<Order> order(AttributePath path) {
    if (!path.schema().equals(GROUP)) return custom.order(path);
    return switch (path.attribute()) {
      case "id" -> Optional.of(new Order(List.of(), false));
      case "externalId" -> Optional.of(new Order(List.of("r.external_id"), true));
      // only the key counts, so that its index gives the order
      case "displayName" -> Optional.of(new Order(List.of("r.display_name_key"), false));
      case "meta" -> MetaFacts.order(path.part());
      case "members" -> MembershipElements.MEMBERS.order(path.part());
      default -> Optional.empty();
    };
  }
}
