package latchkey.application.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import latchkey.application.change.Stamp;
import latchkey.application.schema.api.DefineSchema;
import latchkey.application.schema.spi.Schemas;
import latchkey.domain.organization.Organization;
import latchkey.domain.refusal.Refusal;
import latchkey.domain.schema.CustomSchema;

@Dependent
class DefineSchemaService implements DefineSchema {
  private final SchemaWrites writes;
  private final Schemas schemas;

  @Inject
  DefineSchemaService(SchemaWrites writes, Schemas schemas) {
    this.writes = writes;
    this.schemas = schemas;
  }

  @Override
  public CustomSchema define(Command command) {
    return writes.write(
        command.organization(), (organization, stamp) -> defined(organization, command, stamp));
  }

  private CustomSchema defined(Organization organization, Command command, Stamp stamp) {
    var schema =
        CustomSchema.define(command.type(), command.required(), command.schema(), stamp.at());
    requirePlace(schemas.of(organization.id()), schema);
    schemas.add(organization.id(), schema);
    writes.record(stamp, organization, Optional.empty(), Optional.of(schema), command.origin());
    return schema;
  }

  private static void requirePlace(List<CustomSchema> others, CustomSchema schema) {
    if (others.stream().anyMatch(schema::collidesWith)) {
      throw new Refusal.Taken("Schema", "id", schema.id().urn()).refused();
    }
    if (others.size() >= CustomSchema.MOST) {
      throw new Refusal.TooMany("schemas of an organization", CustomSchema.MOST).refused();
    }
  }
}
