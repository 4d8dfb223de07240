package latchkey.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of which a document is an example, as far as an example tells. */
final class Shapes {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

  private Shapes() {}

  static Schema of(JsonNode example) {
    if (example.isObject()) return object(example);
    if (example.isArray()) return array(example);
    if (example.isBoolean()) return OASFactory.createSchema().type(SchemaType.BOOLEAN);
    if (example.isNumber()) return number(example);
    return text(example.asText());
  }

  private static Schema object(JsonNode example) {
    var schema = OASFactory.createSchema().type(SchemaType.OBJECT);
    for (Map.Entry<String, JsonNode> member : example.properties()) {
      schema.addProperty(member.getKey(), of(member.getValue()));
    }
    return schema;
  }

  // Of many each may have members that others lack.
  private static Schema array(JsonNode example) {
    var items = OASFactory.createSchema();
    for (JsonNode element : example) items = merged(items, of(element));
    return OASFactory.createSchema().type(SchemaType.ARRAY).items(items);
  }

  private static Schema merged(Schema known, Schema more) {
    if (known.getType() == null) return more;
    if (more.getProperties() != null) {
      more.getProperties().forEach((name, it) -> known.addProperty(name, merged(known, name, it)));
    }
    if (known.getItems() != null && more.getItems() != null) {
      known.setItems(merged(known.getItems(), more.getItems()));
    }
    return known;
  }

  private static Schema merged(Schema known, String name, Schema more) {
    var properties = known.getProperties();
    if (properties == null || !properties.containsKey(name)) return more;
    return merged(properties.get(name), more);
  }

  private static Schema number(JsonNode example) {
    return OASFactory.createSchema()
        .type(example.isIntegralNumber() ? SchemaType.INTEGER : SchemaType.NUMBER);
  }

  private static Schema text(String example) {
    var schema = OASFactory.createSchema().type(SchemaType.STRING);
    if (ID.matcher(example).matches()) return schema.format("uuid");
    return TIME.matcher(example).matches() ? schema.format("date-time") : schema;
  }
}
