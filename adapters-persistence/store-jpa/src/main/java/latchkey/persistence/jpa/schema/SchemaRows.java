package latchkey.persistence.jpa.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import latchkey.domain.attribute.AttributePath;
import latchkey.domain.attribute.Fold;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.organization.OrganizationId;
import latchkey.domain.refusal.Version;
import latchkey.domain.schema.CustomSchema;
import latchkey.persistence.jpa.database.Failure;
import latchkey.persistence.jpa.database.Phrase;
import latchkey.persistence.jpa.database.Row;
import latchkey.persistence.jpa.database.Session;
import latchkey.persistence.jpa.document.SchemaDocument;

/** The schemas of one organization in a running transaction. */
final class SchemaRows {
  private static final String SELECT =
      """
      select type, required, document, version, created, modified
      from custom_schema where org = ?""";

  private final Session session;
  private final UUID org;

  SchemaRows(Session session, OrganizationId organization) {
    this.session = session;
    this.org = organization.value();
  }

  /** All of them; one statement. */
  Definitions definitions() {
    var query = Phrase.of(SELECT + " order by org, urn_key", org);
    return Definitions.of(session.sql().list(query, SchemaRows::kept));
  }

  Optional<CustomSchema> find(SchemaId id) {
    return found(id, "").map(Definitions.Kept::schema);
  }

  private Optional<Definitions.Kept> found(SchemaId id, String lock) {
    var query = Phrase.of(SELECT + " and urn_key = ?" + lock, org, key(id));
    return session.sql().first(query, SchemaRows::kept);
  }

  private static Definitions.Kept kept(Row row) {
    var document = SchemaDocument.read(row.text("document"));
    var schema =
        new CustomSchema(
            row.text("type"),
            row.flag("required"),
            document.schema(),
            new Version(row.number("version")),
            row.instant("created"),
            row.instant("modified"));
    return Definitions.Kept.of(schema, document);
  }

  /** Adds one with a row for every attribute. */
  boolean add(CustomSchema schema) {
    var numbers = drawn(schema.paths());
    var insert =
        Phrase.of(
            """
            insert into custom_schema
              (org, urn_key, type, required, document, version, created, modified)
            values (?, ?, ?, ?, ?, ?, ?, ?)""",
            org,
            key(schema.id()),
            schema.type(),
            schema.required(),
            new SchemaDocument(schema.schema(), numbers).written(),
            schema.version().number(),
            schema.created(),
            schema.modified());
    session.sql().change(insert);
    addAttributes(schema, numbers);
    return true;
  }

  /** Keeps a changed one; what keeps its values keeps its number. */
  boolean save(CustomSchema before, CustomSchema after) {
    var numbers = new HashMap<>(locked(before));
    forsake(before.abandonedBy(after), numbers);
    var added = after.paths().stream().filter(path -> !numbers.containsKey(path)).toList();
    var drawn = drawn(added);
    addAttributes(after, drawn);
    numbers.putAll(drawn);
    var update =
        Phrase.of(
            """
            update custom_schema set required = ?, document = ?, version = ?, modified = ?
            where org = ? and urn_key = ?""",
            after.required(),
            new SchemaDocument(after.schema(), numbers).written(),
            after.version().number(),
            after.modified(),
            org,
            key(after.id()));
    session.sql().change(update);
    return true;
  }

  boolean remove(CustomSchema schema) {
    forsake(schema.paths(), new HashMap<>(locked(schema)));
    session
        .sql()
        .change(
            Phrase.of(
                "delete from custom_schema where org = ? and urn_key = ?", org, key(schema.id())));
    return true;
  }

  // Locked, so that nobody who writes values by it is in the middle of it: see CustomValues.
  private Map<AttributePath, Integer> locked(CustomSchema schema) {
    return found(schema.id(), " for update").map(Definitions.Kept::numbers).orElse(Map.of());
  }

  /** Gives up numbers that no value stands under. */
  private void forsake(List<AttributePath> paths, Map<AttributePath, Integer> numbers) {
    for (AttributePath path : paths) {
      Optional.ofNullable(numbers.remove(path)).ifPresent(number -> forsake(path, number));
    }
  }

  private void forsake(AttributePath path, int number) {
    var delete = Phrase.of("delete from custom_attribute where org = ? and path = ?", org, number);
    try {
      session.sql().change(delete);
    } catch (RuntimeException e) {
      throw isUsed(e) ? CustomSchema.inUse(path).refused() : e;
    }
  }

  private static boolean isUsed(RuntimeException e) {
    return CustomTable.ALL.stream().anyMatch(table -> Failure.breaks(e, table.reference()));
  }

  /** Numbers never given before. Whoever writes schemas holds the organization's lock. */
  private Map<AttributePath, Integer> drawn(Collection<AttributePath> paths) {
    Map<AttributePath, Integer> numbers = new HashMap<>();
    if (paths.isEmpty()) return numbers;
    var update =
        Phrase.of(
            "update organization set next_attribute = next_attribute + ? where id = ?",
            paths.size(),
            org);
    session.sql().change(update);
    int next = next() - paths.size();
    for (AttributePath path : paths) numbers.put(path, next++);
    return numbers;
  }

  private int next() {
    var query = Phrase.of("select next_attribute from organization where id = ?", org);
    return session.sql().first(query, row -> (int) row.number("next_attribute")).orElseThrow();
  }

  private void addAttributes(CustomSchema schema, Map<AttributePath, Integer> numbers) {
    session
        .sql()
        .batch(
            "insert into custom_attribute (org, path, urn_key, name) values (?, ?, ?, ?)",
            numbers.entrySet().stream()
                .map(it -> new Object[] {org, it.getValue(), key(schema.id()), name(it.getKey())})
                .toList());
  }

  private static String name(AttributePath path) {
    return path.attribute() + path.part().map(part -> "." + part).orElse("");
  }

  private static String key(SchemaId id) {
    return Fold.key(id.urn());
  }
}
