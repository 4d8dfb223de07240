package latchkey.persistence.jpa.group;

import java.util.List;
import java.util.Locale;
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

/**
 * Memberships {@code m} as elements of one of their ends, with the rows {@code o} of the other end.
 *
 * @param owner column of the end that has the elements
 * @param other column of the end that is shown
 * @param others table of the end that is shown
 * @param type what all of these elements are
 */
public record MembershipElements(String owner, String other, String others, String type)
    implements Elements {
  /** The members of a group. */
  static final MembershipElements MEMBERS =
      new MembershipElements("group_id", "user_id", "users", "User");

  /** The groups of a user. */
  public static final MembershipElements GROUPS =
      new MembershipElements("user_id", "group_id", "groups", "direct");

  /** The order by the first element: none of them is the primary one. */
  public Optional<Vocabulary.Order> order(Optional<String> part) {
    return switch (part.orElse("")) {
      case "value" -> Optional.of(first("m." + other));
      case "display" ->
          Optional.of(first("o.display_name_key || coalesce(o.display_name_rest, '')"));
      case "type" -> Optional.of(first("'" + type.toLowerCase(Locale.ROOT) + "'"));
      default -> Optional.empty();
    };
  }

  private Vocabulary.Order first(String what) {
    var text =
        "(select %s %s order by m.%s fetch first 1 row only)".formatted(what, ofResource(), other);
    return new Vocabulary.Order(List.of(text), true);
  }

  @Override
  public Optional<Fact> part(AttributePath path, Optional<AttributePath> probe) {
    return switch (path.part().orElse("")) {
      case "value" -> Optional.of(new IdFact("m." + other));
      case "display" ->
          Optional.of(
              new TextFact("o.display_name_key", Optional.of("o.display_name_rest"), false));
      case "type" -> Optional.of(ConstantFact.of(type, false));
      default -> Optional.of(ConstantFact.ABSENT);
    };
  }

  @Override
  public boolean probes(AttributePath path) {
    return path.part().filter(part -> part.equals("value") || part.equals("display")).isPresent();
  }

  @Override
  public Phrase ofResource(Optional<AttributePath> probe) {
    return Phrase.of(ofResource());
  }

  private String ofResource() {
    return "from " + joined() + " where m.org = r.org and m." + owner + " = r.id";
  }

  @Override
  public Phrase resources(UUID organization, AttributePath probe) {
    return Phrase.of(
        "select distinct m." + owner + " as id from " + joined() + " where m.org = ? and o.org = ?",
        organization,
        organization);
  }

  private String joined() {
    return "membership m join " + others + " o on o.org = m.org and o.id = m." + other;
  }

  @Override
  public Phrase content() {
    return Truth.ALWAYS;
  }
}
