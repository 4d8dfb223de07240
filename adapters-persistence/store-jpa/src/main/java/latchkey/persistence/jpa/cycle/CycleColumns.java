package latchkey.persistence.jpa.cycle;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import latchkey.domain.cycle.Cycle;
import latchkey.domain.cycle.CycleKind;
import latchkey.domain.cycle.Deed;
import latchkey.domain.organization.ConnectionId;
import latchkey.domain.organization.OrganizationId;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.document.ChangeDocument;
import latchkey.persistence.jpa.document.CountsDocument;

/** A cycle {@code c} as a row of {@code cycle}. */
public final class CycleColumns {
  /** What {@link #cycle} reads. */
  public static final String ALL =
      "c.org, c.id, c.connection, c.started, c.ended, c.kind, c.counts, c.errors, c.objects";

  private CycleColumns() {}

  static Phrase update(Cycle it) {
    return Phrase.of(
        "update cycle set started = ?, ended = ?, kind = ?, counts = ?, errors = ?, objects = ?"
            + " where org = ? and id = ?",
        it.started(),
        it.ended(),
        it.kind().name(),
        CountsDocument.write(counts(it)),
        CountsDocument.write(it.errors()),
        ChangeDocument.write(it.objects()),
        it.organization().value(),
        it.id());
  }

  static Phrase insert(Cycle it) {
    return Phrase.of(
        "insert into cycle (org, id, connection, started, ended, kind, counts, errors, objects)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        it.organization().value(),
        it.id(),
        it.connection().value(),
        it.started(),
        it.ended(),
        it.kind().name(),
        CountsDocument.write(counts(it)),
        CountsDocument.write(it.errors()),
        ChangeDocument.write(it.objects()));
  }

  /** The cycle of a row. */
  public static Cycle cycle(Row row) {
    return new Cycle(
        new OrganizationId(row.id("org")),
        new ConnectionId(row.id("connection")),
        row.id("id"),
        row.instant("started"),
        row.instant("ended"),
        CycleKind.valueOf(row.text("kind")),
        deeds(CountsDocument.read(row.text("counts"))),
        CountsDocument.read(row.text("errors")),
        ChangeDocument.readNames(row.text("objects")));
  }

  private static Map<String, Long> counts(Cycle it) {
    var counts = new TreeMap<String, Long>();
    it.counts().forEach((deed, count) -> counts.put(deed.name(), count));
    return counts;
  }

  private static Map<Deed, Long> deeds(Map<String, Long> counts) {
    var deeds = new EnumMap<Deed, Long>(Deed.class);
    counts.forEach((name, count) -> deeds.put(Deed.valueOf(name), count));
    return deeds;
  }
}
