package latchkey.persistence.jpa.user;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.criterion.Elements;
import latchkey.persistence.jpa.criterion.Fact;
import latchkey.persistence.jpa.criterion.FlagFact;
import latchkey.persistence.jpa.criterion.TextFact;
import latchkey.persistence.jpa.criterion.Vocabulary;
import latchkey.persistence.jpa.database.Dialect;
import latchkey.persistence.jpa.database.Phrase;

/** Elements as rows of {@code user_value}; the element at hand is {@code e}. */
record ValueElements(ValuePath bare, Dialect dialect) implements Elements {
  // The element that counts for an order: the primary one, else the first (RFC 7644 §3.4.2.3).
  private static final String PREFERRED =
      """
      (select %3$s from user_value e
        where e.org = r.org and e.user_id = r.id and e.path between %1$d and %2$d and e.lead = true
        order by case when e.is_primary = true then 0 else 1 end, e.element
        fetch first 1 row only)""";

  private static final String PART_OF_PREFERRED =
      """
      (select p.value_key || coalesce(p.rest, '') from user_value p
        where p.org = r.org and p.user_id = r.id and p.path in (%s) and p.element = %s)""";

  @Override
  public Optional<Fact> part(AttributePath path, Optional<AttributePath> probe) {
    return switch (path.part().orElse("")) {
      case "type" -> Optional.of(new TextFact("e.type_key", Optional.of("e.type_rest"), false));
      case "primary" -> Optional.of(FlagFact.of("e.is_primary"));
      default -> ValuePath.of(path).map(part -> part(part, path, probe));
    };
  }

  private static Fact part(ValuePath part, AttributePath path, Optional<AttributePath> probe) {
    return probe.filter(path::equals).isPresent()
        ? new TextFact("e.value_key", Optional.of("e.rest"), part.exact())
        : new Beside(part);
  }

  @Override
  public boolean probes(AttributePath path) {
    return ValuePath.of(path).isPresent();
  }

  @Override
  public Phrase ofResource(Optional<AttributePath> probe) {
    return Phrase.of("from user_value e where e.org = r.org and e.user_id = r.id and ")
        .then(rows(probe, dialect.unindexed("e.path")));
  }

  @Override
  public Phrase resources(UUID organization, AttributePath probe) {
    return Phrase.of(
            "select distinct e.user_id as id from user_value e where e.org = ? and ", organization)
        .then(rows(Optional.of(probe), "e.path"));
  }

  private Phrase rows(Optional<AttributePath> probe, String column) {
    return probe
        .flatMap(ValuePath::of)
        .map(part -> Phrase.of(column + " = ?", part.number()))
        .orElseGet(
            () ->
                Phrase.of("e.path between ? and ? and e.lead = true", bare.number(), bare.last()));
  }

  @Override
  public Phrase content() {
    return Phrase.of(
        "(e.type_key <> '' or e.is_primary is not null or exists (select 1 from user_value p"
            + " where p.org = e.org and p.user_id = e.user_id and p.element = e.element"
            + " and p.path between ? and ? and p.value_key <> ''))",
        bare.number(),
        bare.last());
  }

  /** The order by a part of the element that counts. */
  static Optional<Vocabulary.Order> order(AttributePath path) {
    return ValuePath.bare(path.whole())
        .flatMap(bare -> order(bare, path))
        .map(key -> new Vocabulary.Order(List.of(key), true));
  }

  private static Optional<String> order(ValuePath bare, AttributePath path) {
    return switch (path.part().orElse("")) {
      case "type" -> Optional.of(preferred(bare, "e.type_key || coalesce(e.type_rest, '')"));
      case "primary" -> Optional.of(preferred(bare, "e.is_primary"));
      default -> ValuePath.of(path).map(part -> part(bare, part));
    };
  }

  // what stands for an element as a whole counts as its value
  private static String part(ValuePath bare, ValuePath part) {
    String paths = part.isValue() ? part.number() + ", " + bare.number() : "" + part.number();
    return PART_OF_PREFERRED.formatted(paths, preferred(bare, "e.element"));
  }

  private static String preferred(ValuePath bare, String what) {
    return PREFERRED.formatted(bare.number(), bare.last(), what);
  }

  /** Another part of the same element: another row. */
  private record Beside(ValuePath part) implements Fact {
    private static final Fact VALUE_OF_P = new TextFact("p.value_key", Optional.of("p.rest"), true);

    @Override
    public Phrase holds(Operator operator, Value literal) {
      return row(
          new TextFact("p.value_key", Optional.of("p.rest"), part.exact())
              .holds(operator, literal));
    }

    @Override
    public Phrase present() {
      return row(VALUE_OF_P.present());
    }

    private Phrase row(Phrase condition) {
      return Phrase.of(
              "exists (select 1 from user_value p where p.org = e.org and p.user_id = e.user_id"
                  + " and p.element = e.element and p.path = ? and ",
              part.number())
          .then(condition)
          .then(")");
    }
  }
}
