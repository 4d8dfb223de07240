package latchkey.persistence.jpa.user;

import static latchkey.domain.attribute.StandardSchemas.ENTERPRISE;
import static latchkey.domain.attribute.StandardSchemas.USER;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.persistence.jpa.criterion.ConstantFact;
import latchkey.persistence.jpa.criterion.Elements;
import latchkey.persistence.jpa.criterion.Fact;
import latchkey.persistence.jpa.criterion.FlagFact;
import latchkey.persistence.jpa.criterion.IdFact;
import latchkey.persistence.jpa.criterion.MetaFacts;
import latchkey.persistence.jpa.criterion.TextFact;
import latchkey.persistence.jpa.criterion.Together;
import latchkey.persistence.jpa.criterion.Vocabulary;
import latchkey.persistence.jpa.database.Dialect;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.group.MembershipElements;

/**
 * What users can be searched and ordered by; the table is {@code users r}.
 *
 * @param custom knows what an organization's own schemas define
 */
record UserWords(Vocabulary custom, Dialect dialect) implements Vocabulary {
  private static final Fact ACTIVE =
      // the directory's reason is the lowest bit
      new FlagFact(
          Phrase.of("mod(r.reasons, 2) = 0"),
          Phrase.of("mod(r.reasons, 2) = 1"),
          Phrase.of("1 = 1"));

  @Override
  public Optional<Fact> fact(AttributePath path) {
    if (path.schema().equals(USER)) {
      var reserved = reserved(path);
      if (reserved.isPresent()) return reserved;
    }
    return UserFact.at(path).<Fact>map(UserWords::column).or(() -> together(path));
  }

  private static Optional<Fact> reserved(AttributePath path) {
    return switch (path.attribute()) {
      case "id" -> Optional.of(new IdFact("r.id"));
      case "externalId" -> Optional.of(new TextFact("r.external_id", Optional.empty(), true));
      case "userName" -> Optional.of(new TextFact("r.user_name_key", Optional.empty(), false));
      case "active" -> Optional.of(ACTIVE);
      case "meta" -> MetaFacts.fact("User", path.part());
      case "password", "schemas" -> Optional.of(ConstantFact.ABSENT);
      default -> Optional.empty();
    };
  }

  private static TextFact column(UserFact fact) {
    boolean exact = StandardSchemas.USER_TYPE.definition(fact.path()).caseExact();
    return new TextFact("r." + fact.column(), fact.rest().map(rest -> "r." + rest), exact);
  }

  // name and manager as wholes: they are there when a part is
  private static Optional<Fact> together(AttributePath path) {
    var parts =
        Arrays.stream(UserFact.values())
            .filter(fact -> fact.path().part().isPresent() && fact.path().whole().equals(path))
            .<Fact>map(UserWords::column)
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Together(parts));
  }

  @Override
  public Optional<Elements> elements(AttributePath attribute) {
    if (attribute.equals(AttributePath.of(USER, "groups")))
      return Optional.of(MembershipElements.GROUPS);
    return ValuePath.bare(attribute)
        .<Elements>map(bare -> new ValueElements(bare, dialect))
        .or(() -> custom.elements(attribute));
  }

  @Override
  public Optional<Order> order(AttributePath path) {
    if (path.schema().equals(USER) || path.schema().equals(ENTERPRISE)) {
      return reservedOrder(path)
          .or(() -> UserFact.at(path).map(UserWords::order))
          .or(() -> ValueElements.order(path));
    }
    return custom.order(path);
  }

  private static Order order(UserFact fact) {
    // of a displayName only the key counts, so that its index gives the order
    String key = fact == UserFact.DISPLAY_NAME ? "r." + fact.column() : column(fact).whole();
    return new Order(List.of(key), true);
  }

  private static Optional<Order> reservedOrder(AttributePath path) {
    if (!path.schema().equals(USER)) return Optional.empty();
    return switch (path.attribute()) {
      case "id" -> Optional.of(new Order(List.of(), false));
      case "externalId" -> Optional.of(new Order(List.of("r.external_id"), true));
      case "userName" -> Optional.of(new Order(List.of("r.user_name_key"), false, true));
      case "active" -> Optional.of(new Order(List.of("1 - mod(r.reasons, 2)"), false));
      case "meta" -> MetaFacts.order(path.part());
      case "groups" -> MembershipElements.GROUPS.order(path.part());
      default -> Optional.empty();
    };
  }
}
