package latchkey.persistence.jpa.schema;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Type;
import latchkey.domain.attribute.Value;
import latchkey.domain.criterion.Operator;
import latchkey.persistence.jpa.criterion.Elements;
import latchkey.persistence.jpa.criterion.Fact;
import latchkey.persistence.jpa.criterion.NumFact;
import latchkey.persistence.jpa.criterion.TextFact;
import latchkey.persistence.jpa.criterion.Vocabulary;
import latchkey.persistence.jpa.database.Dialect;
import latchkey.persistence.jpa.database.Phrase;

/**
 * The values of one attribute as rows of a table; the element at hand is {@code e}, by any of its
 * rows, and another row of it is {@code p}.
 */
record CustomElements(
    String table, AttributePath path, Numbered attribute, Definitions definitions, Dialect dialect)
    implements Elements {

  @Override
  public Optional<Fact> part(AttributePath part, Optional<AttributePath> probe) {
    return definitions.at(part).map(it -> fact(it, probe.filter(part::equals).isPresent()));
  }

  private Fact fact(Numbered part, boolean probed) {
    return probed || part.whole() ? single("e", part) : new Beside(table, part);
  }

  private static Fact single(String alias, Numbered part) {
    return part.text()
        ? new TextFact(
            alias + ".value_key", Optional.of(alias + ".rest"), part.definition().caseExact())
        : new NumFact(alias + ".num");
  }

  @Override
  public boolean probes(AttributePath part) {
    return definitions.at(part).isPresent();
  }

  @Override
  public Phrase ofResource(Optional<AttributePath> probe) {
    return Phrase.of("from " + table + " e where e.org = r.org and e.holder = r.id and ")
        .then(rows(probe, dialect.unindexed("e.path")));
  }

  @Override
  public Phrase resources(UUID organization, AttributePath probe) {
    return Phrase.of(
            "select distinct e.holder as id from " + table + " e where e.org = ? and ",
            organization)
        .then(rows(Optional.of(probe), "e.path"));
  }

  private Phrase rows(Optional<AttributePath> probe, String column) {
    return probe
        .flatMap(definitions::at)
        .map(part -> Phrase.of(column + " = ?", part.number()))
        .orElseGet(() -> Phrase.of("e.attribute = ?", attribute.number()));
  }

  @Override
  public Phrase content() {
    return Phrase.of("(e.num is not null or e.value_key <> '')");
  }

  /** The order by a part of the element that counts (RFC 7644 §3.4.2.3). */
  Optional<Vocabulary.Order> order(AttributePath part) {
    return definitions
        .at(part)
        .filter(it -> !it.definition().isComplex())
        .map(it -> new Vocabulary.Order(List.of(key(it)), true));
  }

  private String key(Numbered part) {
    String kept = part.text() ? "p.value_key || coalesce(p.rest, '')" : "p.num";
    String value =
        "select %s from %s p where p.org = r.org and p.holder = r.id and p.path = %d"
            .formatted(kept, table, part.number());
    return "(" + value + which(part) + ")";
  }

  private String which(Numbered part) {
    if (!attribute.definition().multiValued()) return "";
    return part.whole()
        ? " order by p.element fetch first 1 row only"
        : " and p.element = " + preferred();
  }

  // the primary one, else the first
  private String preferred() {
    return """
        (select e.element from %1$s e
          where e.org = r.org and e.holder = r.id and e.attribute = %2$d
          order by %3$s e.element fetch first 1 row only)"""
        .formatted(table, attribute.number(), primary().map(this::primaryFirst).orElse(""));
  }

  private String primaryFirst(Numbered primary) {
    return """
        case when exists (select 1 from %1$s q where q.org = e.org and q.holder = e.holder
          and q.path = %2$d and q.element = e.element and q.num = 1) then 0 else 1 end,"""
        .formatted(table, primary.number());
  }

  private Optional<Numbered> primary() {
    return definitions
        .at(path.with("primary"))
        .filter(it -> it.definition().type() == Type.BOOLEAN);
  }

  /** Another part of the same element: another row. */
  private record Beside(String table, Numbered part) implements Fact {
    @Override
    public Phrase holds(Operator operator, Value literal) {
      return row(single("p", part).holds(operator, literal));
    }

    @Override
    public Phrase present() {
      return row(single("p", part).present());
    }

    private Phrase row(Phrase condition) {
      return Phrase.of(
              "exists (select 1 from "
                  + table
                  + " p where p.org = e.org and p.holder = e.holder"
                  + " and p.element = e.element and p.path = ? and ",
              part.number())
          .then(condition)
          .then(")");
    }
  }
}
