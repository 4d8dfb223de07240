package latchkey.rest.admin.schema;

import latchkey.domain.schema.CustomSchema;
import latchkey.rest.json.Json;
import latchkey.rest.schema.SchemaWriter;

/** A schema as administrators see it: as directories do, and what it is of. */
final class CustomSchemaJson {
  private CustomSchemaJson() {}

  static Json of(CustomSchema it) {
    return Json.object(
        out -> {
          SchemaWriter.members(out, it.schema());
          out.writeStringField("resourceType", it.type());
          out.writeBooleanField("required", it.required());
          out.writeNumberField("version", it.version().number());
          out.writeStringField("createdAt", it.created().toString());
          out.writeStringField("modifiedAt", it.modified().toString());
        });
  }
}
