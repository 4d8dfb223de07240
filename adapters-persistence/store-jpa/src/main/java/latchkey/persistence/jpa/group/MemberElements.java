package latchkey.persistence.jpa.group;

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

/** The members of a group: memberships {@code m} with their users {@code u}. */
final class MemberElements implements Elements {
  private static final String MEMBERS =
      "membership m join users u on u.org = m.org and u.id = m.user_id";

  private static final String FIRST =
      "(select %s from "
          + MEMBERS
          + " where m.org = r.org and m.group_id = r.id"
          + " order by m.user_id fetch first 1 row only)";

  /** The order by the first member: none of them is the primary one. */
  static Optional<Vocabulary.Order> order(Optional<String> part) {
    return switch (part.orElse("")) {
      case "value" -> Optional.of(first("m.user_id"));
      case "display" ->
          Optional.of(first("u.display_name_key || coalesce(u.display_name_rest, '')"));
      case "type" -> Optional.of(first("'user'"));
      default -> Optional.empty();
    };
  }

  private static Vocabulary.Order first(String what) {
    return new Vocabulary.Order(List.of(FIRST.formatted(what)), true);
  }

  @Override
  public Optional<Fact> part(AttributePath path, Optional<AttributePath> probe) {
    return switch (path.part().orElse("")) {
      case "value" -> Optional.of(new IdFact("m.user_id"));
      case "display" ->
          Optional.of(
              new TextFact("u.display_name_key", Optional.of("u.display_name_rest"), false));
      case "type" -> Optional.of(ConstantFact.of("User", false));
      default -> Optional.of(ConstantFact.ABSENT);
    };
  }

  @Override
  public boolean probes(AttributePath path) {
    return path.part().filter(part -> part.equals("value") || part.equals("display")).isPresent();
  }

  @Override
  public Phrase ofResource(Optional<AttributePath> probe) {
    return Phrase.of("from " + MEMBERS + " where m.org = r.org and m.group_id = r.id");
  }

  @Override
  public Phrase resources(UUID organization, AttributePath probe) {
    return Phrase.of(
        "select distinct m.group_id as id from " + MEMBERS + " where m.org = ? and u.org = ?",
        organization,
        organization);
  }

  @Override
  public Phrase content() {
    return Truth.ALWAYS;
  }
}
