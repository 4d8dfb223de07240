package latchkey.domain.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import latchkey.domain.attribute.AttributeDefinition;
import latchkey.domain.attribute.Schema;
import latchkey.domain.attribute.SchemaId;
import latchkey.domain.attribute.StandardSchemas;
import latchkey.domain.refusal.Refusal;

/** What a schema of an organization's own may be, as a whole. */
final class SchemaRules {
  static final int LONGEST_URN = 250;
  static final int LONGEST_NAME = 100;
  static final int LONGEST_DESCRIPTION = 1_000;
  static final int MOST_ATTRIBUTES = 100;
  // Schemas are remembered in memory, and organizations may be many.
  private static final int MOST_IN_ALL = 200;
  private static final int MOST_TEXT = 64 * 1024;

  // Of the characters of RFC 8141 those that no filter and no path takes for its own
  private static final Pattern URN =
      Pattern.compile("(?i:urn):[A-Za-z0-9][A-Za-z0-9-]{0,31}(:[A-Za-z0-9._~-]+)+");
  private static final String MESSAGES = "urn:ietf:params:scim:api:";

  private SchemaRules() {}

  static void require(Schema schema) {
    requireUrn(schema.id());
    requireText("name", schema.name(), 1, LONGEST_NAME);
    requireText("description", schema.description(), 0, LONGEST_DESCRIPTION);
    requireNames(schema.attributes(), "attributes", MOST_ATTRIBUTES);
    requireSize(schema);
    schema.attributes().forEach(one -> AttributeRules.of(one).require());
  }

  private static void requireSize(Schema schema) {
    var all = schema.attributes().stream().flatMap(SchemaRules::withParts).toList();
    if (all.size() > MOST_IN_ALL) {
      throw new Refusal.TooMany("attributes and sub-attributes", MOST_IN_ALL).refused();
    }
    if (all.stream().mapToInt(SchemaRules::text).sum() > MOST_TEXT) {
      throw new Refusal.TooMany("characters of a schema", MOST_TEXT).refused();
    }
  }

  private static Stream<AttributeDefinition> withParts(AttributeDefinition one) {
    return Stream.concat(Stream.of(one), one.parts().stream());
  }

  private static int text(AttributeDefinition it) {
    return it.description().length() + it.canonicalValues().stream().mapToInt(String::length).sum();
  }

  private static void requireUrn(SchemaId id) {
    String urn = id.urn();
    if (urn.length() > LONGEST_URN || !URN.matcher(urn).matches()) {
      throw malformed(
          "id",
          "must be a URN such as urn:ietf:params:scim:schemas:extension:contoso:2.0:User, of at"
              + " most %d letters, digits and . _ ~ - :".formatted(LONGEST_URN));
    }
    boolean reserved = urn.toLowerCase(Locale.ROOT).startsWith(MESSAGES);
    if (reserved || StandardSchemas.ids().stream().anyMatch(one -> collide(one, id))) {
      throw malformed("id", "is a standard's, or would be taken for an attribute of one");
    }
  }

  /** Whether names below one URN would be read as names below the other. */
  static boolean collide(SchemaId one, SchemaId other) {
    String a = one.urn().toLowerCase(Locale.ROOT) + ":";
    String b = other.urn().toLowerCase(Locale.ROOT) + ":";
    return a.startsWith(b) || b.startsWith(a);
  }

  static void requireNames(List<AttributeDefinition> all, String where, int most) {
    if (all.isEmpty()) throw malformed(where, "must have at least one element");
    if (all.size() > most) throw new Refusal.TooMany(where, most).refused();
    Set<String> names = new HashSet<>();
    for (AttributeDefinition one : all) {
      if (!names.add(one.name().toLowerCase(Locale.ROOT))) {
        throw malformed(where, "has two called " + one.name());
      }
    }
  }

  static void requireText(String where, String text, int least, int most) {
    if (text.length() < least || text.length() > most) {
      throw malformed(where, "must be %d to %d characters".formatted(least, most));
    }
  }

  static RuntimeException malformed(String where, String why) {
    return new Refusal.Malformed(where, why).refused();
  }
}
