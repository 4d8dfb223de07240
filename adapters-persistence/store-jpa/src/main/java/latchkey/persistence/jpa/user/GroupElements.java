package latchkey.persistence.jpa.user;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.persistence.jpa.criterion.ConstantFact;
import latchkey.persistence.jpa.criterion.Elements;
import latchkey.persistence.jpa.criterion.Fact;
import latchkey.persistence.jpa.criterion.IdFact;
import latchkey.persistence.jpa.criterion.TextFact;
import latchkey.persistence.jpa.criterion.Truth;
import latchkey.persistence.jpa.criterion.Vocabulary;
import latchkey.persistence.jpa.database.Phrase;

/** The groups of a user: memberships {@code m} with their groups {@code g}. */
final class GroupElements implements Elements {
  private static final String GROUPS =
      "membership m join groups g on g.org = m.org and g.id = m.group_id";

  private static final String FIRST =
      "(select %s from "
          + GROUPS
          + " where m.org = r.org and m.user_id = r.id"
          + " order by m.group_id fetch first 1 row only)";

  /** The order by the first group: none of them is the primary one. */
  static Optional<Vocabulary.Order> order(Optional<String> part) {
    return switch (part.orElse("")) {
      case "value" -> Optional.of(first("m.group_id"));
      case "display" ->
          Optional.of(first("g.display_name_key || coalesce(g.display_name_rest, '')"));
      case "type" -> Optional.of(first("'direct'"));
      default -> Optional.empty();
    };
  }

  private static Vocabulary.Order first(String what) {
    return new Vocabulary.Order(List.of(FIRST.formatted(what)), true);
  }

  @Override
  public Optional<Fact> part(AttributePath path, Optional<AttributePath> probe) {
    return switch (path.part().orElse("")) {
      case "value" -> Optional.of(new IdFact("m.group_id"));
      case "display" ->
          Optional.of(
              new TextFact("g.display_name_key", Optional.of("g.display_name_rest"), false));
      case "type" -> Optional.of(ConstantFact.of("direct", false));
      default -> Optional.of(ConstantFact.ABSENT);
    };
  }

  @Override
  public boolean probes(AttributePath path) {
    return path.part().filter(part -> part.equals("value") || part.equals("display")).isPresent();
  }

  @Override
  public Phrase ofResource(Optional<AttributePath> probe) {
    return Phrase.of("from " + GROUPS + " where m.org = r.org and m.user_id = r.id");
  }

  @Override
  public Phrase resources(UUID organization, AttributePath probe) {
    return Phrase.of(
        "select distinct m.user_id as id from " + GROUPS + " where m.org = ? and g.org = ?",
        organization,
        organization);
  }

  @Override
  public Phrase content() {
    return Truth.ALWAYS;
  }
}
